import { type DocumentKey, documentKey } from '../model/ids.js';

/** A path that could be read as an item of another source. */
const AMBIGUOUS = /(#|%(25)*23)\d+$/;

/**
 * Takes the path of a source relative to the corpus folder, and the number of the item where the source can hold several;
 * returns the key that the document has unless it holds an address. A file whose own name ends like an item (`a.xml#1`)
 * has its `#` written as `%23`, so that no two documents share a key.
 */
export function pathKey(path: string, ordinal: number | null): DocumentKey {
  const safe = AMBIGUOUS.test(path) ? path.replaceAll('%', '%25').replaceAll('#', '%23') : path;
  return documentKey(ordinal === null ? safe : `${safe}#${ordinal}`);
}
