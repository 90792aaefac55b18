import PostalMime, { type Email } from 'postal-mime';
import type { Hint, ParseEvent } from '../model/raw.js';
import { ofBuffer, type ParseBytes } from './bytes.js';
import { item, type ParseContext, problem, reason } from './context.js';
import { isoFromRfc822 } from './dates.js';

const ATTACHED = /\.(pdf|docx|html?|txt|md|json|eml)$/i;

/** Reads an e-mail: its HTML body, else its text, then the attachments that are documents. */
export async function* parseEmail(
  bytes: Buffer,
  context: ParseContext,
  nested: ParseBytes,
): AsyncGenerator<ParseEvent> {
  const email = await read(bytes);
  if ('problem' in email) {
    yield problem(
      context,
      'email-broken',
      `The e-mail can not be read (${email.problem}).`,
      'Export the message again.',
    );
    return;
  }
  const attachments = email.attachments.filter(
    (part) => ATTACHED.test(part.filename ?? '') && typeof part.content !== 'string',
  );
  const oneOfMany = context.oneOfMany || attachments.length > 0;
  const hints = headerHints(email);
  const html = email.html?.trim() ?? '';
  const text = email.text?.trim() ?? '';
  if (html !== '') yield item(context, { kind: 'html', html, fragment: true, hints }, { oneOfMany });
  else if (text !== '') yield item(context, { kind: 'text', text, hints }, { oneOfMany });
  else if (attachments.length === 0)
    yield problem(context, 'email-empty', 'The e-mail holds no text.', 'Leave it out.');
  for (const part of attachments) {
    if (typeof part.content === 'string') continue;
    const name = part.filename ?? 'attachment';
    const place = context.place === '' ? name : `${name} in ${context.place}`;
    const inner: ParseContext = { ...context, name, place, oneOfMany: true, depth: context.depth + 1, charset: null };
    yield* nested(ofBuffer(Buffer.from(new Uint8Array(part.content))), inner);
  }
}

async function read(bytes: Buffer): Promise<Email | { readonly problem: string }> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32 });
  } catch (error) {
    return { problem: reason(error) };
  }
}

function headerHints(email: Email): Hint[] {
  const hints: Hint[] = [];
  const add = (field: Hint['field'], value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') hints.push({ field, value: value.trim(), origin: 'header' });
  };
  add('title', email.subject?.replace(/^(?:(?:re|fwd?)\s*:\s*){1,5}/i, ''));
  const date = email.date;
  add('published', date === undefined ? undefined : isoFromRfc822(date));
  add('publisher', email.from?.name);
  return hints;
}
