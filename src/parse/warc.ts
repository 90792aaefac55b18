import { WARCParser, type WARCRecord } from 'warcio';
import type { Hint, ParseEvent } from '../model/raw.js';
import { type ByteSource, LimitReached, type ParseBytes, peeked, tooLarge } from './bytes.js';
import { type ParseContext, problem, reason } from './context.js';

const READ =
  /^(text\/(html|plain|xml|markdown)|application\/(pdf|xhtml\+xml|json|feed\+json|rss\+xml|atom\+xml|xml|rdf\+xml|vnd\.openxml.{0,80}))/i;

/** Reads the answers of a web archive: pages, feeds, documents; failed answers, pictures and scripts are passed over. */
export async function* parseWarc(
  source: ByteSource,
  context: ParseContext,
  nested: ParseBytes,
): AsyncGenerator<ParseEvent> {
  let records = 0;
  let told = false;
  try {
    for await (const record of new WARCParser(source.chunks())) {
      records += 1;
      if (records > context.limits.entries) {
        yield problem(
          context,
          'too-many-entries',
          `Only its first ${context.limits.entries} records were read.`,
          'Split it into smaller archives.',
        );
        return;
      }
      for await (const event of oneRecord(record, records, context, nested)) {
        told = true;
        yield event;
      }
    }
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    told = true;
    const message = `The web archive is truncated or damaged (${reason(error)}).`;
    yield problem(
      context,
      'warc-broken',
      message,
      'Fetch it again; the records before were read.',
      `record ${records + 1}`,
    );
  }
  if (told) return;
  yield problem(
    context,
    'warc-empty',
    'The web archive holds no page or document.',
    'Check how it was made, or leave it out.',
  );
}

async function* oneRecord(
  record: WARCRecord,
  number: number,
  context: ParseContext,
  nested: ParseBytes,
): AsyncGenerator<ParseEvent> {
  const answer = record.warcType === 'response';
  if (!answer && record.warcType !== 'resource') return;
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  const type = (answer ? record.httpHeaders?.headers.get('content-type') : record.warcContentType) ?? 'text/html';
  if (status < 200 || status > 299 || !READ.test(type)) return;
  const address = record.warcTargetURI ?? '';
  const at = `record ${number}`;
  const hints: Hint[] = /^https?:/i.test(address) ? [{ field: 'url', value: address, origin: 'address' }] : [];
  const inner: ParseContext = {
    ...context,
    name: `record-${number}`,
    place: context.place === '' ? at : `${at} in ${context.place}`,
    oneOfMany: true,
    depth: context.depth + 1,
    charset: /charset=["']?([\w.:-]{2,40})/i.exec(type)?.[1] ?? null,
    hints: [...hints, ...context.hints],
  };
  yield* nested(await peeked(bounded(record, context)), inner);
}

async function* bounded(record: AsyncIterable<Uint8Array>, context: ParseContext): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    context.tally.expanded += chunk.length;
    if (size > context.limits.wholeBytes) throw tooLarge(context.limits.wholeBytes);
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}
