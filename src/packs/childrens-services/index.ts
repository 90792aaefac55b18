import { fileURLToPath } from 'node:url';
import type { Pack } from '../../model/pack.js';
import { createTermRecogniser } from '../../recognise/terms/index.js';
import { loadEntities } from './entities.js';
import { COUNTED, KINDS } from './kinds.js';
import { AREAS } from './names/areas.js';
import { GRADES } from './names/grades.js';
import { createNameRecogniser } from './names/index.js';
import { recogniseNation } from './names/nation.js';
import { ROLES } from './names/roles.js';

/** Changes with the tables and recognisers of this pack. */
const VERSION = '3';

/** Returns the pack on English councils' children's services. Reads its tables; call once a process. */
export function loadPack(): Pack {
  const entities = loadEntities();
  return {
    id: 'childrens-services',
    title: 'Children’s services of councils',
    kinds: KINDS,
    entities,
    recognisers: [
      { id: 'names', recognise: createNameRecogniser(entities) },
      { id: 'nation', recognise: recogniseNation },
      { id: 'grades', recognise: createTermRecogniser(GRADES) },
      { id: 'areas', recognise: createTermRecogniser(AREAS) },
    ],
    counted: COUNTED,
    national: ['England', 'English'],
    mentionTypes: ['grade', 'area', 'role'],
    termIds: [...new Set([AREAS, GRADES, ROLES].flatMap(({ terms }) => terms.map((term) => term.id)))],
    ruleFolders: [fileURLToPath(new URL('./rules', import.meta.url))],
    siteFile: fileURLToPath(new URL('./sites.yaml', import.meta.url)),
    extractors: {},
    version: VERSION,
  };
}
