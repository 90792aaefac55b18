import mammoth from 'mammoth';
import type { Hint, ParseEvent } from '../model/raw.js';
import { item, type ParseContext, problem, reason } from './context.js';
import { withoutMarkup } from './markup.js';

const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p.subtitle:fresh"];

/** Reads a word-processor file as an HTML fragment without its pictures; its title style gives the title. */
export async function* parseDocx(bytes: Buffer, context: ParseContext): AsyncGenerator<ParseEvent> {
  const converted = await convert(bytes);
  if (typeof converted === 'string') {
    yield item(context, { kind: 'html', html: converted, fragment: true, hints: titleHint(converted) });
    return;
  }
  yield problem(
    context,
    'docx-broken',
    `The Word file is damaged (${converted.reason}).`,
    'Open and save it again, or fetch it again.',
  );
}

async function convert(buffer: Buffer): Promise<string | { readonly reason: string }> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const result = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage });
    return result.value.replace(/<img src=""[^>]{0,200}\/?>/g, '');
  } catch (error) {
    return { reason: reason(error) };
  }
}

function titleHint(html: string): Hint[] {
  const title = /<h1 class="title">(.{1,500}?)<\/h1>/.exec(html)?.[1];
  return title === undefined ? [] : [{ field: 'title', value: withoutMarkup(title), origin: 'file' }];
}
