import type { TableFormat } from './encode.js';

/** Takes a format of tables and whether a byte order mark was written; returns how to read the files, in Markdown. */
export function formatNote(format: Exclude<TableFormat, 'json'>, byteOrderMark: boolean): string {
  switch (format) {
    case 'csv':
      return ['## How to read the files', csvEncoding(byteOrderMark), ...CSV].join('\n\n');
    case 'ndjson':
      return (
        '## How to read the files\n\nOne JSON object a line, in UTF-8; every object has every column, `null` where there is ' +
        'nothing. Yes and no are `true` and `false`. `columns.json` describes the columns for programs.'
      );
    case 'parquet':
      return (
        '## How to read the files\n\nParquet with Snappy. Texts are UTF-8 strings, days dates, values doubles, counts and ' +
        'offsets 32-bit integers, yes and no booleans; nothing is null. `published` is a string, since some documents tell ' +
        'the day and others the time. `columns.json`, also kept in each file under the key `newsfacts`, describes the columns.'
      );
  }
}

const csvEncoding = (byteOrderMark: boolean): string =>
  `UTF-8 ${byteOrderMark ? 'with a byte order mark (Excel needs it to read `£`; pandas, readr, DuckDB and LibreOffice skip it)' : 'without a byte order mark'}; ` +
  'commas; lines end with CRLF; texts stand in double quotes, numbers do not; yes and no are 1 and 0; an empty field is nothing.';

const CSV: readonly string[] = [
  'A text that a spreadsheet could take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, tab or ' +
    'carriage return, white space and apostrophes before them not counted) has one apostrophe put before it. To have the text ' +
    'as it was: where a text begins with an apostrophe and, apostrophes and white space skipped, one of these signs follows, ' +
    "take that first apostrophe away. In Python: `re.sub(r\"^'(?=['\\s]*[=+\\-@＝＋－＠\\t\\r])\", '', text)`. Numbers are never changed.",
  'Where a semicolon is the list separator of your system, import the file with “comma” instead of opening it by a double click.',
  '`csv-metadata.json` describes the files for programs (W3C, CSV on the Web).',
];
