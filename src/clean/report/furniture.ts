/** Lines of a page that are no text of the report, by position in it. */
export type PageVerdicts = Map<number, 'running_head' | 'page_number'>;

/** How many lines from the top and from the bottom of a page a running head may stand. */
const EDGE = 4;

const PAGE_NUMBER = /^(?:page\s)?[-–—|\s]{0,3}(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:of|\/)\s?\d{1,4})?[-–—|\s]{0,3}$/i;

/**
 * Finds running heads and page numbers: lines at the edge of a page that stand, digits aside, at the edge of most others
 * too, and lines of nothing but a number.
 *
 * @param pages lines by page; empty lines are gaps
 */
export function findFurniture(pages: readonly (readonly string[])[]): PageVerdicts[] {
  const edges = pages.map(edgeLines);
  const seen = new Map<string, number>();
  for (const [index, edge] of edges.entries()) {
    const forms = new Set(edge.map((at) => form(pages[index]?.[at] ?? '')));
    for (const line of forms) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  const needed = pages.length <= 3 ? 2 : Math.max(3, Math.ceil(0.25 * pages.length));
  return pages.map((page, index) => {
    const verdicts: PageVerdicts = new Map();
    for (const at of edges[index] ?? []) {
      const line = page[at] ?? '';
      if (PAGE_NUMBER.test(line.trim())) verdicts.set(at, 'page_number');
      else if (line.length <= 250 && (seen.get(form(line)) ?? 0) >= needed && pages.length > 1)
        verdicts.set(at, 'running_head');
    }
    return verdicts;
  });
}

function edgeLines(page: readonly string[]): number[] {
  const filled = [...page.keys()].filter((at) => (page[at] ?? '').trim() !== '');
  return [...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])];
}

/** A line with its digits folded, so that the heads of two pages are alike; sentences of other numbers are not. */
function form(line: string): string {
  const plain = line.toLowerCase().replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(plain) && plain.split(' ').length >= 8 ? plain : plain.replace(/\d+/g, '#');
}

const IMPRINT = [
  /©|\bcrown copyright\b/i,
  /\b(?:large print|braille|different format|other formats|accessible format)\b/i,
  /\b(?:may|can) (?:re-?use|copy|reproduce) (?:this|all|any)\b|\bopen government licen[cs]e\b/i,
  /\b(?:this (?:publication|document|report) is (?:also )?available (?:at|from|on))\b/i,
  /^(?:t|tel|telephone|textphone|phone|e|email|e-mail|w|web|website)\s?[:.]\s?\S/i,
  /\b(?:subscribe|email alerts|newsletter)\b/i,
  /\b(?:to contact|raising concerns|making complaints|complaints? about)\b/i,
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  /\bregulates and inspects\b/i,
];

/** How many different marks of an imprint (copyright, formats, addresses) a page's lines bear. */
export function imprintMarks(lines: readonly string[]): number {
  return IMPRINT.filter((mark) => lines.some((line) => mark.test(line))).length;
}
