import { getDocumentProxy } from 'unpdf';
import type { Hint, ParseEvent } from '../model/raw.js';
import { item, type ParseContext, problem, reason } from './context.js';
import { arrangePage, type PlacedText } from './pdf-lines.js';

const AGAIN = 'Fetch the file again, or open and save it with a PDF reader.';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a PDF page by page, in the order of its content stream, which is the reading order of the reports' tagged files;
 * grouping by position broke table rows that wrap.
 */
export async function* parsePdf(bytes: Buffer, context: ParseContext): AsyncGenerator<ParseEvent> {
  const opened = await open(bytes);
  if ('reason' in opened) {
    const truncated = !bytes.subarray(-2048).toString('latin1').includes('%%EOF');
    const message = `The PDF is ${truncated ? 'truncated' : 'damaged or protected'} (${opened.reason}).`;
    yield problem(context, truncated ? 'pdf-truncated' : 'pdf-broken', message, AGAIN);
    return;
  }
  try {
    yield* pages(opened.document, context);
  } finally {
    await opened.document.loadingTask.destroy();
  }
}

async function open(bytes: Buffer): Promise<{ readonly document: Document } | { readonly reason: string }> {
  try {
    // A copy: the library takes the bytes' memory for itself.
    const options = {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    };
    return { document: await getDocumentProxy(new Uint8Array(bytes), options) };
  } catch (error) {
    return { reason: reason(error) };
  }
}

async function* pages(document: Document, context: ParseContext): AsyncGenerator<ParseEvent> {
  const read: string[][] = [];
  const total = Math.min(document.numPages, context.limits.entries);
  for (let number = 1; number <= total; number += 1) {
    try {
      const page = await document.getPage(number);
      read.push(arrangePage(placed((await page.getTextContent()).items)));
      page.cleanup();
    } catch (error) {
      read.push([]);
      yield problem(
        context,
        'pdf-page-broken',
        `The page can not be read (${reason(error)}).`,
        AGAIN,
        `page ${number}`,
      );
    }
  }
  if (read.every((lines) => lines.length === 0)) {
    yield problem(
      context,
      'pdf-no-text',
      'The PDF holds no text, only pictures of it.',
      'Run a text recognition over it first.',
    );
    return;
  }
  yield item(context, { kind: 'pages', pages: read, hints: await fileHints(document) });
}

function placed(items: readonly object[]): PlacedText[] {
  const texts: PlacedText[] = [];
  for (const part of items) {
    if (!('str' in part) || typeof part.str !== 'string' || !('transform' in part) || !Array.isArray(part.transform))
      continue;
    const transform: readonly unknown[] = part.transform;
    const at = (index: number): number => (typeof transform[index] === 'number' ? transform[index] : 0);
    const width = 'width' in part && typeof part.width === 'number' ? part.width : 0;
    const height = 'height' in part && typeof part.height === 'number' ? part.height : 0;
    const endsLine = 'hasEOL' in part && part.hasEOL === true;
    texts.push({ text: part.str, x: at(4), y: at(5), width, height: height || Math.abs(at(3)), endsLine });
  }
  return texts;
}

/** The title that the file's own properties state; often the name of a template, so it is one candidate of several. */
async function fileHints(document: Document): Promise<Hint[]> {
  try {
    const { info } = await document.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
    return title === '' || title.length > 300 ? [] : [{ field: 'title', value: title, origin: 'file' }];
  } catch {
    return [];
  }
}
