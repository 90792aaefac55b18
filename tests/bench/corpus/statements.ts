import type { GoldFact } from '../../../src/evaluate/gold-format.js';
import type { Random } from './random.js';

/** Whom a generated article is about, and when it was published. */
export interface Setting {
  readonly council: { readonly id: string; readonly name: string };
  /** ISO day. */
  readonly published: string;
  readonly year: number;
}

/** A sentence and the facts it states, each with the sentence as quote. */
interface StatedFacts {
  readonly sentence: string;
  readonly facts: readonly GoldFact[];
}

type Writer = (random: Random, setting: Setting) => StatedFacts;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const GRADES = [
  ['outstanding', 'outstanding'],
  ['good', 'good'],
  ['requires improvement', 'requires_improvement'],
  ['inadequate', 'inadequate'],
] as const;

const GIVEN = ['Ada', 'Bram', 'Celia', 'Dorian', 'Elspeth', 'Felix', 'Greta', 'Hugo', 'Iris', 'Jonas'] as const;
const FAMILY = [
  'Alderwick',
  'Brackley',
  'Coldstone',
  'Dunmarsh',
  'Eversley',
  'Fallowfield',
  'Garside',
  'Hartrigg',
] as const;

/** A person's name that belongs to nobody meant. */
export function inventName(random: Random): string {
  return `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
}

function fact(setting: Setting, sentence: string, fields: Partial<GoldFact>): GoldFact {
  return {
    kind: '',
    measure: '',
    subject: setting.council.id,
    value: null,
    value_high: fields.value ?? null,
    bound: fields.value === undefined ? '' : 'exact',
    unit: '',
    per: '',
    grade: '',
    date_start: '',
    date_end: '',
    status: 'asserted',
    said_by: '',
    person: '',
    role: '',
    quote: sentence,
    accept: {},
    repeats: [],
    ...fields,
  };
}

function stated(sentence: string, setting: Setting, ...fields: readonly Partial<GoldFact>[]): StatedFacts {
  return { sentence, facts: fields.map((one) => fact(setting, sentence, one)) };
}

/** A month of the year before publication, named with its year. */
function earlierMonth(random: Random, { year }: Setting): { words: string; date_start: string; date_end: string } {
  const month = random.integer(1, 12);
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  const prefix = `${year - 1}-${String(month).padStart(2, '0')}`;
  return { words: `${MONTHS[month - 1]} ${year - 1}`, date_start: `${prefix}-01`, date_end: `${prefix}-${last}` };
}

/** The financial year that ended in the spring before publication. */
function lastFiscalYear({ year }: Setting): { words: string; date_start: string; date_end: string } {
  const start = year - 2;
  return {
    words: `${start}-${String((start + 1) % 100).padStart(2, '0')}`,
    date_start: `${start}-04-01`,
    date_end: `${start + 1}-03-31`,
  };
}

const millions = (random: Random): { words: string; value: number } => {
  const tenths = random.integer(11, 480);
  return { words: `£${(tenths / 10).toFixed(1)}m`, value: tenths * 100_000 };
};

const percent = (random: Random): { words: string; value: number } => {
  const tenths = random.integer(21, 449);
  return { words: `${(tenths / 10).toFixed(1)}%`, value: tenths / 10 };
};

const rating: Writer = (random, setting) => {
  const [words, grade] = random.pick(GRADES);
  const { words: when, ...days } = earlierMonth(random, setting);
  const { name } = setting.council;
  const sentence = random.pick([
    `Children's services at ${name} were rated ${words} by Ofsted in ${when}.`,
    `In ${when}, Ofsted rated ${name}'s children's services ${words}.`,
    `Inspectors judged children's services in ${name} to be ${words} in ${when}.`,
  ]);
  return stated(sentence, setting, { kind: 'rating', measure: 'overall', grade, ...days });
};

const caseload: Writer = (random, setting) => {
  const value = random.integer(120, 289) / 10;
  const { words: when, ...days } = earlierMonth(random, setting);
  const sentence = `The average caseload of the council's social workers was ${value} in ${when}.`;
  return stated(sentence, setting, { kind: 'caseload', measure: 'average_caseload', value, unit: 'cases', ...days });
};

const agency: Writer = (random, setting) => {
  const { words, value } = percent(random);
  const { words: when, ...days } = earlierMonth(random, setting);
  const sentence = random.pick([
    `Agency staff made up ${words} of its social workers in ${when}.`,
    `The council's agency rate stood at ${words} in ${when}.`,
  ]);
  return stated(sentence, setting, { kind: 'workforce', measure: 'agency_rate', value, unit: 'percent', ...days });
};

const vacancies: Writer = (random, setting) => {
  const { words, value } = percent(random);
  const { words: when, ...days } = earlierMonth(random, setting);
  const sentence = `The vacancy rate for social workers was ${words} in ${when}.`;
  return stated(sentence, setting, { kind: 'workforce', measure: 'vacancy_rate', value, unit: 'percent', ...days });
};

const children: Writer = (random, setting) => {
  const value = random.integer(140, 1950);
  const { words: when, ...days } = earlierMonth(random, setting);
  const sentence = `The council was looking after ${value.toLocaleString('en-GB')} children in ${when}.`;
  return stated(sentence, setting, { kind: 'children', measure: 'looked_after', value, unit: 'children', ...days });
};

const plans: Writer = (random, setting) => {
  const value = random.integer(90, 940);
  const { words: when, ...days } = earlierMonth(random, setting);
  const sentence = `There were ${value} children on child protection plans in ${when}.`;
  return stated(sentence, setting, {
    kind: 'children',
    measure: 'child_protection_plans',
    value,
    unit: 'children',
    ...days,
  });
};

const overspend: Writer = (random, setting) => {
  const { words, value } = millions(random);
  const { words: when, ...days } = lastFiscalYear(setting);
  const sentence = `The council overspent its children's services budget by ${words} in ${when}.`;
  return stated(sentence, setting, { kind: 'cost', measure: 'overspend', value, unit: 'GBP', ...days });
};

const saving: Writer = (random, setting) => {
  const value = random.integer(2, 9) * 100_000;
  const sentence = `The council could save £${value.toLocaleString('en-GB')} a year by opening homes of its own.`;
  const fields = { kind: 'cost', measure: 'saving', value, unit: 'GBP', per: 'year', status: 'hypothetical' };
  return stated(sentence, setting, fields);
};

const visit: Writer = (random, setting) => {
  const { words: when, ...days } = earlierMonth(random, setting);
  const [words, measure] = random.pick([
    ['a monitoring visit', 'monitoring_visit'],
    ['a focused visit', 'focused_visit'],
  ] as const);
  const sentence = `Ofsted carried out ${words} to ${setting.council.name} in ${when}.`;
  return stated(sentence, setting, { kind: 'inspection', measure, ...days });
};

const direction: Writer = (random, setting) => {
  const { words: when, ...days } = earlierMonth(random, setting);
  const [sentence, measure] = random.pick([
    [`The Department for Education issued a statutory direction to the council in ${when}.`, 'direction'],
    [`The council was served with an improvement notice in ${when}.`, 'improvement_notice'],
    [`Ministers lifted their direction to the council in ${when}.`, 'direction_lifted'],
  ] as const);
  return stated(sentence, setting, { kind: 'intervention', measure, ...days });
};

const appointment: Writer = (random, setting) => {
  const person = inventName(random);
  const role = "director of children's services";
  const { words: when, ...days } = earlierMonth(random, setting);
  const [sentence, measure] = random.pick([
    [`${person} was appointed ${role} at ${setting.council.name} in ${when}.`, 'appointed'],
    [`The ${role}, ${person}, resigned in ${when}.`, 'left'],
  ] as const);
  return stated(sentence, setting, { kind: 'appointment', measure, person, role, ...days });
};

/** Every kind of statement; an article takes some of them, each at most once. */
export const STATEMENTS: readonly Writer[] = [
  rating,
  caseload,
  agency,
  vacancies,
  children,
  plans,
  overspend,
  saving,
  visit,
  direction,
  appointment,
];
