import { nearest } from '../model/nearest.js';
import { DEFAULT_PACK, PACK_NAMES, type PackName } from '../packs/names.js';
import { UsageError } from './usage-error.js';

/** Takes what was given as a pack's name, if anything; returns the pack's name. Throws UsageError where there is none such. */
export function packNamed(name: string = DEFAULT_PACK): PackName {
  const known = PACK_NAMES.find((other) => other === name);
  if (known !== undefined) return known;
  const near = nearest(name, PACK_NAMES);
  throw new UsageError(
    `There is no pack '${name}'${near === null ? `; there are ${PACK_NAMES.join(', ')}` : `; did you mean '${near}'?`}`,
  );
}
