import type { ReviewedColumns } from '../../../model/decision.js';
import { isoDate } from '../../../model/ids.js';
import { nearest } from '../../../model/nearest.js';
import { placeOf } from '../../../review/index.js';
import { BOUNDS, type KnownBody, type KnownMeasure, PERIODS, STATUSES, type Vocabulary } from './vocabulary.js';

/** The fields of the form of a fact, as typed. */
export type FactFields = Readonly<Record<FactField, string>>;

export const FACT_FIELDS = [
  ...(['what', 'subject', 'grade', 'value', 'value_high', 'bound', 'unit', 'per', 'person', 'role'] as const),
  ...(['date_start', 'date_end', 'status', 'said_by', 'evidence', 'start'] as const),
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What is wrong with one field, in words for who filled it in. */
export interface FieldMistake {
  readonly field: FactField;
  readonly message: string;
}

/** Takes a fact; returns the fields of its form. */
export function fieldsOf(columns: ReviewedColumns, bodies: readonly KnownBody[]): FactFields {
  const body = bodies.find(({ id }) => id === columns.subject);
  return {
    what: `${columns.kind}/${columns.measure}`,
    subject: body === undefined ? columns.subject : bodyText(body),
    grade: columns.grade,
    value: columns.value === null ? '' : String(columns.value),
    value_high: columns.value_high === null || columns.value_high === columns.value ? '' : String(columns.value_high),
    bound: columns.bound === '' ? 'exact' : columns.bound,
    ...{ unit: columns.unit, per: columns.per, person: columns.person, role: columns.role },
    ...{ date_start: columns.date_start, date_end: columns.date_end, status: columns.status, said_by: columns.said_by },
    ...{ evidence: columns.evidence, start: String(columns.start) },
  };
}

/** The form of a fact that nobody filled in yet. */
export const EMPTY_FIELDS: FactFields = {
  ...{ what: '', subject: '', grade: '', value: '', value_high: '', bound: 'exact', unit: '', per: '', person: '' },
  ...{ role: '', date_start: '', date_end: '', status: 'asserted', said_by: '', evidence: '', start: '0' },
};

/** How a body is written in the form, so that two of one name stay apart. */
export const bodyText = ({ id, name }: KnownBody): string => `${name} (${id})`;

/**
 * Takes the fields as typed, what the database knows and the document's clean text; returns the fact they state, or what is
 * wrong, a mistake a field. Columns that do not belong to the measure are left empty.
 */
export function readFactFields(
  fields: FactFields,
  vocabulary: Vocabulary,
  text: string,
): { readonly columns: ReviewedColumns } | { readonly mistakes: readonly FieldMistake[] } {
  const mistakes: FieldMistake[] = [];
  const refuse = (field: FactField, message: string): void => {
    mistakes.push({ field, message });
  };
  const measure = vocabulary.measures.find(({ kind, id }) => `${kind}/${id}` === fields.what);
  if (measure === undefined) refuse('what', 'Choose what the fact states.');
  const subject = readBody(fields.subject, vocabulary.bodies, refuse);
  const dates = readDates(fields, refuse);
  const status = STATUSES.find((one) => one === fields.status);
  if (status === undefined) refuse('status', `Choose how it is meant: ${STATUSES.join(', ')}.`);
  const place = readPlace(fields, text, refuse);
  const shape = measure === undefined ? NO_SHAPE : readShape(fields, measure, vocabulary, refuse);
  if (mistakes.length > 0 || measure === undefined || subject === null || place === null || status === undefined) {
    return { mistakes };
  }
  return {
    columns: {
      ...{ kind: measure.kind, measure: measure.id, subject },
      ...{ ...shape, ...dates, status, said_by: tidy(fields.said_by), ...place },
    },
  };
}

type Refuse = (field: FactField, message: string) => void;

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function readBody(typed: string, bodies: readonly KnownBody[], refuse: Refuse): string | null {
  const wanted = tidy(typed).toLowerCase();
  if (wanted === '') {
    refuse('subject', 'Say whose fact it is: begin to type a name and choose from the list.');
    return null;
  }
  const exact = bodies.find((body) => body.id.toLowerCase() === wanted || bodyText(body).toLowerCase() === wanted);
  if (exact !== undefined) return exact.id;
  const named = bodies.filter(({ name }) => name.toLowerCase() === wanted);
  if (named.length === 1) return named[0]?.id ?? null;
  const likely =
    named.length > 1 ? named : bodies.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 5);
  const near = nearest(
    tidy(typed).slice(0, 80),
    bodies.map(({ name }) => name),
  );
  const meant = likely.length > 0 ? likely.map(bodyText) : near === null ? [] : [near];
  const hint = meant.length === 0 ? 'choose one from the list' : `did you mean ${meant.join(' or ')}?`;
  refuse('subject', `There is no body “${tidy(typed).slice(0, 80)}”; ${hint}${hint.endsWith('?') ? '' : '.'}`);
  return null;
}

function readDates(fields: FactFields, refuse: Refuse): Pick<ReviewedColumns, 'date_start' | 'date_end'> {
  const start = readDay('date_start', fields.date_start, refuse);
  const end = readDay('date_end', fields.date_end, refuse);
  if (start !== '' && end !== '' && end < start) refuse('date_end', 'The last day lies before the first.');
  // A single day is given once.
  return { date_start: start, date_end: end === '' ? start : end };
}

function readDay(field: 'date_start' | 'date_end', typed: string, refuse: Refuse): string {
  const day = typed.trim();
  if (day === '' || isoDate(day) !== null) return day;
  refuse(field, `“${day.slice(0, 40)}” is no day: write it as year-month-day, such as 2023-03-31.`);
  return '';
}

/** The words must stand in the text: as typed, or but for white space, the nearest place to where they stood. */
function readPlace(
  fields: FactFields,
  text: string,
  refuse: Refuse,
): Pick<ReviewedColumns, 'evidence' | 'start' | 'end'> | null {
  const words = fields.evidence.trim();
  if (words === '') {
    refuse('evidence', 'Give the words of the document that state it.');
    return null;
  }
  const near = /^\d{1,9}$/.test(fields.start.trim()) ? Number(fields.start.trim()) : 0;
  const place = placeOf(text, words, near) ?? placeOfWords(text, words);
  if (place === null) {
    refuse('evidence', 'These words do not stand in the document: copy them from its text as they are.');
    return null;
  }
  return { evidence: text.slice(place.start, place.end), ...place };
}

/** Longest words that are looked for word by word; longer ones have to be copied exactly. */
const MOST_WORDS = 400;

/** Where words stand whose quotes or white space differ. */
export function placeOfWords(text: string, words: string): { readonly start: number; readonly end: number } | null {
  const pieces = words.match(/[^\s“”‘’"']+/gu) ?? [];
  if (pieces.length === 0 || pieces.length > MOST_WORDS) return null;
  const pattern = pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('[\\s“”‘’"\']{1,4}');
  const found = new RegExp(pattern, 'u').exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

type Shape = Pick<ReviewedColumns, 'value' | 'value_high' | 'bound' | 'unit' | 'per' | 'grade' | 'person' | 'role'>;

const NO_SHAPE: Shape = {
  ...{ value: null, value_high: null, bound: '', unit: '', per: '', grade: '', person: '', role: '' },
};

function readShape(fields: FactFields, measure: KnownMeasure, vocabulary: Vocabulary, refuse: Refuse): Shape {
  switch (measure.shape) {
    case 'grade':
      return { ...NO_SHAPE, grade: readGrade(fields.grade, measure.kind, vocabulary, refuse) };
    case 'quantity':
      return { ...NO_SHAPE, ...readQuantity(fields, measure, refuse) };
    case 'post': {
      const [person, role] = [tidy(fields.person), tidy(fields.role)];
      if (person === '' && role === '') refuse('person', 'Name the person, or at least the post.');
      return { ...NO_SHAPE, person, role };
    }
    default:
      return NO_SHAPE;
  }
}

function readGrade(typed: string, kind: string, vocabulary: Vocabulary, refuse: Refuse): string {
  const known = vocabulary.grades.filter((grade) => grade.kind === kind);
  const grade = known.find(({ id }) => id === typed.trim());
  if (grade !== undefined) return grade.id;
  refuse('grade', `Choose the grade: ${known.map(({ title }) => title).join(', ')}.`);
  return '';
}

function readQuantity(fields: FactFields, measure: KnownMeasure, refuse: Refuse): Partial<Shape> {
  const value = readNumber('value', fields.value, refuse);
  const high = fields.value_high.trim() === '' ? value : readNumber('value_high', fields.value_high, refuse);
  if (fields.value.trim() === '') refuse('value', 'Give the number that the text states.');
  if (value !== null && high !== null && high < value) refuse('value_high', 'The upper end is less than the number.');
  const bound = BOUNDS.find((one) => one === fields.bound);
  if (bound === undefined)
    refuse('bound', `Choose how exact the number is: ${BOUNDS.join(', ').replaceAll('_', ' ')}.`);
  if (measure.units.length > 0 && !measure.units.includes(fields.unit)) {
    refuse('unit', `${measure.title} is counted in ${measure.units.join(' or ')}: choose that unit.`);
  }
  const per = PERIODS.find((one) => one === fields.per);
  if (per === undefined) refuse('per', 'Choose a period, or none.');
  return { value, value_high: high, bound: bound ?? 'exact', unit: fields.unit, per: per ?? '' };
}

const SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, b: 1e9, billion: 1e9 },
};

/** Takes `1,250`, `£11.7m`, `43%`; a scale is multiplied out. */
function readNumber(field: 'value' | 'value_high', typed: string, refuse: Refuse): number | null {
  const text = tidy(typed);
  if (text === '') return null;
  const match =
    /^[£$€]? ?(-?\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|-?\d{1,15}(?:\.\d{1,6})?) ?(k|thousand|m|million|bn|b|billion|%)?$/i.exec(
      text,
    );
  const number = Number((match?.[1] ?? '').replaceAll(',', ''));
  if (match === null) {
    refuse(field, `“${text.slice(0, 40)}” is no number: write it in digits, such as 1250, 43.5 or 11.7m.`);
    return null;
  }
  // Scaled decimals are rounded to what was typed: 11.7 × 1,000,000 is 11,700,000.
  return Number((number * (SCALES[(match[2] ?? '').toLowerCase()] ?? 1)).toPrecision(15));
}
