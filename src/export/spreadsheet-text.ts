const APOSTROPHE = "'";
/** What makes a spreadsheet take a cell for a formula, also in the full-width forms of East Asian keyboards. */
const FORMULA_SIGNS = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
/** Tab and carriage return begin a formula's cell in some spreadsheets, whatever follows. */
const CONTROL_SIGNS = new Set(['\t', '\r']);

/** True where a spreadsheet could take the text, its leading white space and apostrophes set aside, for a formula. */
function looksLikeFormula(text: string): boolean {
  for (const sign of text) {
    if (FORMULA_SIGNS.has(sign) || CONTROL_SIGNS.has(sign)) return true;
    if (sign !== APOSTROPHE && sign.trim() !== '') return false;
  }
  return false;
}

/**
 * Takes a text; returns it so that no spreadsheet runs it: a text that begins with `=`, `+`, `-`, `@`, tab or carriage return
 * (white space and apostrophes before them not counted) has one apostrophe put before it. Every other text is unchanged.
 * The signs are those of OWASP's advice on CSV injection. `readSpreadsheetText` undoes it exactly.
 */
export function neutralise(text: string): string {
  return looksLikeFormula(text) ? `${APOSTROPHE}${text}` : text;
}

/** Takes a text cell of an exported CSV file; returns the text as it stands in the database. */
export function readSpreadsheetText(cell: string): string {
  return cell.startsWith(APOSTROPHE) && looksLikeFormula(cell) ? cell.slice(1) : cell;
}
