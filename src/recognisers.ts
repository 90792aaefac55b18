import { isoDate } from './model/ids.js';
import type {
  CountMention,
  DateMention,
  DurationMention,
  EntityMention,
  Mention,
  MoneyMention,
  PercentMention,
  PersonMention,
  QuoteMention,
  RecogniseContext,
  SetMention,
  TermMention,
} from './model/mention.js';
import type { Pack } from './model/pack.js';
import { loadPack } from './packs/childrens-services/index.js';
import * as dates from './recognise/dates/index.js';
import { recogniseDocument } from './recognise/index.js';
import * as money from './recognise/money/index.js';
import * as numbers from './recognise/numbers/index.js';

/** What is known of a text beside itself. */
export interface TextContext {
  /** ISO date or date-time; relative dates are resolved against it. */
  readonly published?: string;
  /** Headline: it anchors the subject and states nothing itself. */
  readonly title?: string;
}

let loaded: Pack | null = null;

/** The pack, whose tables are read once. */
function pack(): Pack {
  loaded ??= loadPack();
  return loaded;
}

const contextOf = ({ published, title }: TextContext): RecogniseContext => ({
  title: title ?? null,
  published: published === undefined ? null : isoDate(published.slice(0, 10)),
});

/** Takes clean text; returns its dates, durations and sets by start, each with its TIMEX3 value. Offsets are UTF-16. */
export function recogniseDates(
  text: string,
  context: TextContext = {},
): (DateMention | DurationMention | SetMention)[] {
  return dates.recogniseDates(text, contextOf(context));
}

/** Takes clean text; returns its sums of money by start, in base units of their currency. Offsets are UTF-16. */
export function recogniseMoney(text: string): MoneyMention[] {
  return money.recogniseMoney(text, contextOf({}));
}

/** Takes clean text; returns its shares in percent and its counts by start. Offsets are UTF-16. */
export function recogniseNumbers(text: string): (PercentMention | CountMention)[] {
  return numbers.recogniseNumbers(text, contextOf({}));
}

/** Takes clean text; returns the bodies, places and regions it names by start, linked to their ids. Offsets are UTF-16. */
export function recogniseEntities(text: string, context: TextContext = {}): EntityMention[] {
  return mentionsOf(text, context, 'names', 'nation').filter((one) => one.kind === 'entity');
}

/** Takes clean text; returns the persons it names by start, with the role and body beside the name. Offsets are UTF-16. */
export function recognisePersons(text: string, context: TextContext = {}): PersonMention[] {
  return mentionsOf(text, context, 'names').filter((one) => one.kind === 'person');
}

/** Takes clean text; returns its inspection grades and judgement areas by start (`type` tells which). Offsets are UTF-16. */
export function recogniseTerms(text: string): TermMention[] {
  return mentionsOf(text, {}, 'grades', 'areas').filter((one) => one.kind === 'term');
}

/** Takes clean text; returns its quotations by start, with who speaks where the text says so. Offsets are UTF-16. */
export function recogniseQuotes(text: string, context: TextContext = {}): QuoteMention[] {
  return recogniseMentions(text, context).filter((one) => one.kind === 'quote');
}

/** Takes clean text; returns what all recognisers together find, by start and without overlaps but for quotations. */
export function recogniseMentions(text: string, context: TextContext = {}): Mention[] {
  return recogniseDocument(text, contextOf(context), pack());
}

function mentionsOf(text: string, context: TextContext, ...ids: readonly string[]): Mention[] {
  const wanted = pack().recognisers.filter(({ id }) => ids.includes(id));
  return wanted
    .flatMap(({ recognise }) => recognise(text, contextOf(context)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
