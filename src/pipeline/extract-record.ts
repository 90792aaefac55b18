import { type FactRow, factRow } from '../model/fact-row.js';
import type { RawItem } from '../model/raw.js';
import type { LoadedStages } from './stages.js';

/** One text given from outside, clean (`text`) or as a page (`html`). */
export interface TextRecord {
  readonly document: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly content: { readonly kind: 'text' | 'html'; readonly value: string };
}

/** A document with its facts, as the filter prints it; offsets of the facts are UTF-16 into `text`. */
export interface ExtractedRecord {
  readonly document: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly facts: readonly FactRow[];
}

/**
 * Takes a record and loaded stages; returns the document with its facts. A page is cleaned first, and what the record
 * itself says of title and date wins over the page; a page that is no article has no facts. Pure.
 */
export function extractRecord(record: TextRecord, { stages }: LoadedStages): ExtractedRecord {
  const cleaned = record.content.kind === 'html' ? stages.clean(pageOf(record), record.document).document : null;
  const text = cleaned?.text ?? record.content.value;
  const title = record.title ?? cleaned?.title ?? null;
  const published = record.published ?? cleaned?.published ?? null;
  const readability = cleaned?.readability ?? { kind: 'article' };
  const readable = readability.kind === 'article' || readability.kind === 'report';
  const input = {
    title,
    published,
    text,
    readability,
    blocks: cleaned?.blocks ?? [],
    url: null,
    credited: null,
    publisher: null,
  };
  const facts = readable ? stages.analyse(input).facts.map((fact) => factRow(fact, record.document, text)) : [];
  return { document: record.document, title, published, text, facts };
}

function pageOf(record: TextRecord): RawItem {
  return {
    kind: 'html',
    html: record.content.value,
    fragment: false,
    ordinal: 1,
    oneOfMany: false,
    place: '',
    hints: [],
  };
}
