import { DEDUPE_VERSION, type Sketch } from './sketch.js';

const WORDS_BEFORE_ARRAYS = 8;

/** Writes a sketch as bytes for storage, little-endian, 1.2 kB at most beside its addresses. */
export function encodeSketch(sketch: Sketch): Buffer {
  const texts = Buffer.from(
    JSON.stringify([DEDUPE_VERSION, sketch.site, sketch.publisher, sketch.credited, sketch.published, sketch.url]),
  );
  const arrays = [sketch.bands, sketch.pairs, sketch.sentences];
  const numbers = [
    sketch.textHash[0],
    sketch.textHash[1],
    sketch.words,
    sketch.identity,
    sketch.corrected ? 1 : 0,
    ...arrays.map((array) => array.length),
    ...arrays.flatMap((array) => [...array]),
  ];
  const out = Buffer.alloc(numbers.length * 4 + texts.length);
  for (const [i, value] of numbers.entries()) out.writeUInt32LE(value, i * 4);
  texts.copy(out, numbers.length * 4);
  return out;
}

/** Reads what `encodeSketch` wrote; null where the bytes are of another version or no sketch. */
export function decodeSketch(bytes: Uint8Array): Sketch | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < WORDS_BEFORE_ARRAYS * 4) return null;
  const head = Array.from({ length: WORDS_BEFORE_ARRAYS }, (_, i) => buffer.readUInt32LE(i * 4));
  const [first = 0, second = 0, words = 0, identity = 0, corrected = 0, ...lengths] = head;
  let offset = WORDS_BEFORE_ARRAYS;
  if ((offset + lengths.reduce((sum, length) => sum + length, 0)) * 4 > buffer.length) return null;
  const [bands, pairs, sentences] = lengths.map((length) => {
    const from = offset;
    offset += length;
    return Uint32Array.from({ length }, (_, i) => buffer.readUInt32LE((from + i) * 4));
  });
  const texts = readTexts(buffer.subarray(offset * 4).toString());
  if (texts === null || bands === undefined || pairs === undefined || sentences === undefined) return null;
  const [version, site = '', publisher = '', credited = '', published = '', url = ''] = texts;
  if (version !== DEDUPE_VERSION) return null;
  const textHash = [first, second] as const;
  return {
    ...{ textHash, words, identity, corrected: corrected === 1, bands, pairs, sentences },
    ...{ site, publisher, credited, published, url },
  };
}

function readTexts(json: string): string[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}
