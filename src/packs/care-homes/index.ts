import { fileURLToPath } from 'node:url';
import type { KindDeclaration, Pack } from '../../model/pack.js';
import { createEntityRecogniser } from '../../recognise/entities/index.js';
import { createTermRecogniser } from '../../recognise/terms/index.js';
import { GRAMMAR } from './grammar.js';
import { loadHomes } from './homes.js';
import { GRADES, QUESTIONS } from './terms.js';

/** Changes with the tables and recognisers of this pack. */
const VERSION = '1';

const rating: KindDeclaration = {
  id: 'rating',
  title: 'Rating of a care home',
  shape: 'grade',
  subject: 'self',
  subjectTypes: ['home'],
  officials: ['Care Quality Commission', 'CQC'],
  grades: [
    [{ id: 'outstanding', title: 'Outstanding' }],
    [{ id: 'good', title: 'Good' }],
    [{ id: 'requires_improvement', title: 'Requires improvement' }],
    [{ id: 'inadequate', title: 'Inadequate' }],
  ],
  measures: [
    { id: 'overall', title: 'Overall', units: [] },
    { id: 'safe', title: 'Safe', units: [] },
    { id: 'effective', title: 'Effective', units: [] },
    { id: 'caring', title: 'Caring', units: [] },
    { id: 'responsive', title: 'Responsive', units: [] },
    { id: 'well_led', title: 'Well-led', units: [] },
  ],
};

/** Returns the pack on ratings of care homes, an example of a second field with a few invented homes. */
export function loadPack(): Pack {
  const entities = loadHomes();
  return {
    id: 'care-homes',
    title: 'Ratings of care homes',
    kinds: [rating],
    entities,
    recognisers: [
      { id: 'names', recognise: createEntityRecogniser(entities, GRAMMAR) },
      { id: 'grades', recognise: createTermRecogniser(GRADES) },
      { id: 'questions', recognise: createTermRecogniser(QUESTIONS) },
    ],
    mentionTypes: ['grade', 'area'],
    termIds: [...GRADES.terms, ...QUESTIONS.terms].map((term) => term.id),
    ruleFolders: [fileURLToPath(new URL('./rules', import.meta.url))],
    extractors: {},
    version: VERSION,
  };
}
