import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { asFeed, asPage, madeArticle, seeded, writeFiles } from '../pipeline/made-corpus.js';

const page = (n: number): string => asPage(madeArticle(n), null);

function randomBytes(length: number): Buffer {
  const random = seeded(99);
  return Buffer.from(Uint8Array.from({ length }, () => Math.floor(random() * 256)));
}

/** A zip archive with one entry (APPNOTE.TXT 4.3), sizes as given. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const title = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(checksum(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, Buffer.alloc(14), title]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function checksum(content: Buffer): number {
  if (typeof crc32 === 'function') return crc32(content);
  // The trailer of a gzip stream holds the same sum (RFC 1952).
  const packed = gzipSync(content);
  return packed.readUInt32LE(packed.length - 8);
}

/** Files of 300 MB that take no room on the disk. */
function sparse(folder: string, path: string, head: string): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, path), 'w');
  writeSync(file, head);
  ftruncateSync(file, 300 * 1024 * 1024);
  closeSync(file);
}

/** Bad and odd files, each with the code of the problem that must be noted. */
export const BAD_FILES: Readonly<Record<string, string>> = {
  'empty.html': 'empty-file',
  'random.html': 'unknown-type',
  'large.html': 'too-large',
  'named.pdf': 'name-content-mismatch',
  'truncated.pdf': 'pdf-truncated',
  'truncated.html.gz': 'gzip-broken',
  'truncated.zip': 'zip-broken',
  'bomb.zip': 'expansion-too-large',
  'deep.html': 'not-an-article',
  'soup.html': 'not-an-article',
  'bytes.html': 'charset-mended',
  'label.html': 'charset-mislabelled',
  'feed.xml': 'feed-broken',
};

/** Keys of the documents that must be read whatever lies beside them. */
export const GOOD_DOCUMENTS = [
  'bytes.html',
  'good/one.html',
  'good/two.html',
  'good/zipped.html.gz',
  'good/zipped.zip#1',
  'https://made.example/24',
  'label.html',
];

/** Writes all bad and odd files, and good ones beside them. */
export function writeBadCorpus(folder: string): void {
  const gzip = gzipSync(page(20));
  const archive = zip('page.html', Buffer.from(page(21)));
  const invalid = Buffer.from(page(22));
  invalid.write('\xff\xfe', invalid.indexOf('Officers') + 3, 'latin1');
  writeFiles(folder, {
    'good/one.html': page(1),
    'good/two.html': page(2),
    'good/zipped.zip': zip('page.html', Buffer.from(page(3))),
    'good/zipped.html.gz': gzipSync(page(5)),
    'empty.html': '',
    'random.html': randomBytes(20_000),
    'named.pdf': '<!doctype html><html><head><title>Not found</title></head><body><p>Page not found.</p></body></html>',
    'truncated.pdf': '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pag',
    'truncated.html.gz': gzip.subarray(0, gzip.length / 2),
    'truncated.zip': archive.subarray(0, archive.length - 60),
    'bomb.zip': zip('page.html', Buffer.alloc(60 * 1024 * 1024, 'a')),
    'deep.html': `<html><body>${'<div>'.repeat(200_000)}<p>Deep.</p>`,
    'soup.html': `<html><body>${'<b><i>'.repeat(100_000)}Soup.`,
    'bytes.html': invalid,
    'label.html': Buffer.from(page(23).replace('utf-8', 'x-no-such-charset')),
    'feed.xml': asFeed([{ article: madeArticle(24), url: 'https://made.example/24' }]).replace('</channel></rss>', ''),
  });
  sparse(folder, 'large.html', '<!doctype html><html><body><p>Large</p>');
}
