import { crc32, deflateRawSync } from 'node:zlib';
import type { Problem } from '../../src/model/problem.js';
import type { ParseEvent, RawItem, SourceFile } from '../../src/model/raw.js';
import { type ParseLimits, parseSource } from '../../src/parse/index.js';

/** A source in memory; `size` may claim more than there is. */
export function inMemory(path: string, content: Buffer | string, size?: number): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  async function* stream(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  return { path, size: size ?? bytes.length, read: () => Promise.resolve(bytes), stream };
}

/** All that a source yields, items and problems apart. */
export async function parsed(
  path: string,
  content: Buffer | string,
  limits: Partial<ParseLimits> = {},
): Promise<{
  readonly items: readonly RawItem[];
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
}> {
  return collected(parseSource(inMemory(path, content), limits));
}

/** Gathers events. */
export async function collected(
  events: AsyncIterable<ParseEvent>,
): Promise<{ readonly items: RawItem[]; readonly problems: Problem[]; readonly codes: string[] }> {
  const items: RawItem[] = [];
  const problems: Problem[] = [];
  for await (const event of events) {
    if (event.kind === 'item') items.push(event.item);
    else problems.push(event.problem);
  }
  return { items, problems, codes: problems.map((one) => one.code) };
}

/** What an item's container says of a field. */
export const hint = (item: RawItem | undefined, field: string): string | undefined =>
  item?.hints.find((one) => one.field === field)?.value;

/** The item's text or markup. */
export function content(item: RawItem | undefined): string {
  if (item === undefined) return '';
  if (item.kind === 'html') return item.html;
  return item.kind === 'pages' ? item.pages.map((lines) => lines.join('\n')).join('\f') : item.text;
}

/** A zip archive of the given entries, deflated. */
export function zip(entries: Readonly<Record<string, Buffer | string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, body] of Object.entries(entries)) {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** A word-processor file with the given paragraphs; the first is its title. */
export function docx(paragraphs: readonly string[]): Buffer {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraphs.map((text, at) => {
    const style = at === 0 ? '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  });
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** A line of a page: text, left edge, base line, size in points. */
export type PdfLine = readonly [text: string, x: number, y: number, size: number];

/** A PDF with the given lines, in the order given, a page each. */
export function pdf(pages: readonly (readonly PdfLine[])[]): Buffer {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids: string[] = [];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const lines of pages) {
    const shown = lines.map(
      ([text, x, y, size]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/([()\\])/g, '\\$1')}) Tj ET`,
    );
    const stream = shown.join('\n');
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  let out = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(out.length);
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = out.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}
