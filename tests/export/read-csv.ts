/** Takes CSV as RFC 4180 has it, with a row of names; returns its rows. Written apart from the exporter, to check it. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (bare[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') endField();
    else if (sign === '\r' && bare[at + 1] === '\n') {
      endField();
      rows.push([]);
      at += 1;
    } else field += sign;
  }
  rows.pop();
  const [names = [], ...records] = rows;
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])));
}
