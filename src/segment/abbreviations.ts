/** Abbreviations after which a full stop ends no sentence, lower case and without the stop. */
const ABBREVIATIONS = new Set(
  (
    'cllr cllrs cnllr coun mr mrs ms dr prof rev revd sir st hon gen col capt sgt supt insp no nos vs approx est dept ' +
    'fig para paras ref refs e.g i.e eg ie cf al jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri'
  ).split(' '),
);

/** True where `word` (with or without its stop) is an abbreviation that does not end a sentence. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase().replace(/\.$/, ''));
}
