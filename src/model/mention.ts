import type { EntityId, IsoDate } from './ids.js';
import type { Span } from './span.js';

/** How a stated number bounds the true one. */
export type Bound = 'exact' | 'about' | 'at_least' | 'at_most';

export interface MentionBase extends Span {
  /** The mention type as declared: `council`, `date`, `money`, `grade`, … */
  readonly type: string;
  /** `text.slice(start, end)`. */
  readonly text: string;
}

/** A named body, place or organisation of a gazetteer, linked to its id. */
export interface EntityMention extends MentionBase {
  readonly kind: 'entity';
  readonly id: EntityId;
  readonly name: string;
  /** How it was named: in full, by a short name, by initials, or as a region or nation given for comparison. */
  readonly form: 'full' | 'short' | 'initialism';
}

export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'part_year'
  | 'year'
  | 'fiscal_year'
  | 'school_year'
  | 'years'
  | 'decade'
  | 'present'
  | 'vague';

export type DateModifier = 'by' | 'since' | 'until' | 'from' | 'to' | 'as_of' | 'up_to' | 'before' | 'after' | 'about';

/** A date or period. Without bounds where the text does not settle them (`recently`, or a relative one without its reference). */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly dateStart: IsoDate | null;
  readonly dateEnd: IsoDate | null;
  readonly precision: DatePrecision;
  /** Stated in the text, or inferred in part (the year of a bare month). */
  readonly basis: 'stated' | 'inferred';
  readonly modifier: DateModifier | null;
  /** What it was resolved against. */
  readonly reference: 'none' | 'publication' | 'text';
  /** TIMEX3 value: `2021-11`, `2022-11-08/2022-11-09`, `2019-WI`, `PRESENT_REF`, … */
  readonly timex: string;
}

/** A length of time; `timex` is its TIMEX3 value (`P2Y`). */
export interface DurationMention extends MentionBase {
  readonly kind: 'duration';
  readonly timex: string;
}

/** A repeated time (`every year`); `timex` is its TIMEX3 value. */
export interface SetMention extends MentionBase {
  readonly kind: 'set';
  readonly timex: string;
}

export interface Quantity {
  readonly value: number;
  readonly valueHigh: number;
  readonly bound: Bound;
}

/** A sum in base units of its currency. */
export interface MoneyMention extends MentionBase, Quantity {
  readonly kind: 'money';
  readonly currency: 'GBP' | 'EUR' | 'USD';
  readonly per: '' | 'year' | 'month' | 'week' | 'day' | 'child';
}

/** A share in percent; fractions (`a third`, `one in four`) are shares too. */
export interface PercentMention extends MentionBase, Quantity {
  readonly kind: 'percent';
  readonly form: 'percent' | 'percentage_points' | 'fraction';
}

/** A number of things; `noun` is the counted noun phrase in lower case, empty where none follows. */
export interface CountMention extends MentionBase, Quantity {
  readonly kind: 'count';
  readonly noun: string;
}

/** A word of a closed vocabulary of the pack: a grade, a judgement area. */
export interface TermMention extends MentionBase {
  readonly kind: 'term';
  readonly id: string;
}

export interface PersonMention extends MentionBase {
  readonly kind: 'person';
  /** The fullest name the text gives this person. */
  readonly name: string;
  /** Role in the pack's words where the text states one beside the name, else empty. */
  readonly role: string;
  /** Id or name of the body whose role it is, where stated, else empty. */
  readonly body: string;
  /** True where the text says that the role is past (`a former director`). */
  readonly former?: boolean;
}

/** A quotation; the span is what stands between the marks. */
export interface QuoteMention extends MentionBase {
  readonly kind: 'quote';
  /** Fullest name of the person or body who speaks, else empty. */
  readonly speaker: string;
}

export type Mention =
  | EntityMention
  | DateMention
  | DurationMention
  | SetMention
  | MoneyMention
  | PercentMention
  | CountMention
  | TermMention
  | PersonMention
  | QuoteMention;

/** What a recogniser is given beside the text. */
export interface RecogniseContext {
  readonly title: string | null;
  /** Publication day, against which relative dates are resolved; null where unknown. */
  readonly published: IsoDate | null;
}

/** A recogniser: clean text in, mentions out, ordered by start. Pure, and linear in the text. */
export type Recogniser = (text: string, context: RecogniseContext) => Mention[];
