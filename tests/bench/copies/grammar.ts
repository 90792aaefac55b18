import type { Random } from './random.js';

const list = (text: string): string[] => text.trim().split(/\s+/u);

const NOUNS = list(`
budget panel survey proposal inquiry report contract scheme network harbour library orchard terrace railway vaccine ledger canal
workshop bakery furnace quarry stadium chapel museum gallery factory warehouse laboratory nursery playground reservoir pipeline turbine
allotment footpath bridge ferry tramway depot garage hostel cottage tower cinema theatre orchestra choir festival carnival parade
apprentice surgeon midwife plumber farmer sculptor tenant landlord trustee volunteer referee striker goalkeeper cyclist angler beekeeper
backlog shortfall dispute appeal petition ballot tribunal verdict licence permit warrant audit invoice pension mortgage subsidy levy
curriculum syllabus timetable classroom laptop textbook uniform canteen kitchen recipe harvest vineyard brewery cheese bread timber
drainage flooding drought heatwave frost pollution sewage recycling rubbish compost wildlife badger otter heron salmon meadow hedgerow
software server password database algorithm sensor satellite antenna battery charger engine gearbox propeller rudder anchor compass
painting portrait manuscript tapestry statue fountain inscription coin pottery skeleton trench excavation archive photograph diary
prescription ambulance ward clinic surgery dentist pharmacy hospice recovery diagnosis symptom injury fracture vaccine therapy
merger takeover dividend auction bidder shareholder retailer supplier wholesaler exporter tariff customs invoice freight container
`);
const VERBS = list(`
delayed approved rejected repaired abandoned extended doubled halved inspected measured praised criticised questioned defended
replaced restored demolished relocated purchased auctioned donated borrowed funded sponsored launched suspended reopened redesigned
monitored tested sampled recorded published disputed challenged overturned upheld postponed accelerated simplified expanded narrowed
inherited discovered photographed catalogued mapped flooded drained painted insulated heated cooled electrified automated outsourced
`);
const ADJECTIVES = list(`
ageing derelict crowded narrow fragile costly temporary rural coastal medieval Victorian modern municipal regional disputed unfinished
popular neglected listed hidden modest ambitious generous reluctant cautious hopeful weary furious puzzled delighted sceptical grateful
seasonal nocturnal industrial agricultural commercial charitable statutory voluntary informal annual interim preliminary confidential
`);
const ADVERBS = list('quietly abruptly finally reluctantly formally unexpectedly repeatedly partly swiftly narrowly');
const FIRST = list(`
Alan Beatrice Callum Deborah Edwin Fatima Gordon Hannah Imran Judith Kwame Lorraine Malcolm Nerys Omar Patricia Quentin Rhiannon
Stuart Teresa Umar Vivien Wesley Yasmin Zachary Agnes Barnaby Cecily Dominic Eileen Francis Gwen Howard Isla Jerome Kirsty Leopold
Miriam Neville Oonagh Percy Rachel Selwyn Tamsin Vaughan Winifred Adil Bridget Clive Dorothy
`);
const LAST_START = list(
  'Ash Black Cart Dun Elder Fair Gold Hart Ink Kel Lang Marsh Nor Oak Pen Quill Rad Sand Thorn Under Vale Whit Yar Brack',
);
const LAST_END = list(
  'well worth ley man field ridge stone croft bury combe side thorpe ham wick mere shaw burn ford gate by',
);
const TOWN_END = list(
  'ton ford bridge minster mouth pool stead church hampton borough cester dale holme port haven wold',
);
const MONTHS = list('January February March April May June July August September October November December');

/** An invented full name. */
export const person = (random: Random): string => `${random.pick(FIRST)} ${surname(random)}`;
const surname = (random: Random): string => random.pick(LAST_START) + random.pick(LAST_END);
/** An invented place. */
export const town = (random: Random): string => random.pick(LAST_START) + random.pick(TOWN_END);
/** A day of one of six years, British style. */
export const day = (random: Random): string =>
  `${random.between(1, 28)} ${random.pick(MONTHS)} ${random.between(2017, 2024)}`;
/** A sum of money as newspapers write it. */
export const sum = (random: Random): string =>
  random.chance(0.5)
    ? `£${random.between(1, 90)}.${random.between(1, 9)}m`
    : `£${random.between(20, 990)},${String(random.between(0, 9))}00`;

const noun = (random: Random): string => random.pick(NOUNS);
const thing = (random: Random): string =>
  random.chance(0.5) ? `${random.pick(ADJECTIVES)} ${noun(random)}` : noun(random);

/** Names, places and numbers that one story is about. */
export interface Cast {
  readonly place: string;
  readonly people: readonly string[];
  readonly bodies: readonly string[];
}

/** Invents the cast of one story. */
export const castOf = (random: Random): Cast => ({
  place: town(random),
  people: [person(random), person(random), person(random), person(random)],
  bodies: [`${town(random)} Trust`, `${surname(random)} Group`],
});

const CLAUSES: readonly ((random: Random, cast: Cast) => string)[] = [
  (r) => `the ${thing(r)} was ${r.pick(ADVERBS)} ${r.pick(VERBS)} on ${day(r)}`,
  (r) => `the ${thing(r)} would cost ${sum(r)}`,
  (r, c) => `${r.pick(c.bodies)} had ${r.pick(VERBS)} the ${thing(r)}`,
  (r) => `${r.between(11, 980)} people had ${r.pick(VERBS)} the ${thing(r)} since ${r.between(1990, 2019)}`,
  (r, c) => `the ${thing(r)} in ${c.place} was ${r.pick(VERBS)} after a ${thing(r)}`,
  (r) => `${r.between(12, 96)} per cent of the ${noun(r)} was ${r.pick(VERBS)}`,
  (r) => `a ${thing(r)} and a ${thing(r)} were ${r.pick(VERBS)} by the ${noun(r)}`,
  (r, c) => `${r.pick(c.people)} ${r.pick(ADVERBS)} ${r.pick(VERBS)} the ${thing(r)}`,
];

const FRAMES: readonly ((random: Random, cast: Cast, clause: string) => string)[] = [
  (r, c, clause) => `${r.pick(c.people)} said that ${clause}.`,
  (r, c, clause) => `According to ${r.pick(c.people)}, ${clause}.`,
  (_, c, clause) => `In ${c.place}, ${clause}.`,
  (_, __, clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
  (r, c, clause) => `"We know that ${clause}," said ${r.pick(c.people)}.`,
  (r, c, clause) =>
    `${r.pick(c.bodies)} reported that ${clause}, although the ${thing(r)} remained ${r.pick(ADJECTIVES)}.`,
  (r, _, clause) => `A ${thing(r)} found that ${clause}, while the ${noun(r)} had been ${r.pick(VERBS)}.`,
];

/** One sentence of a story. */
export const sentence = (random: Random, cast: Cast): string =>
  random.pick(FRAMES)(random, cast, random.pick(CLAUSES)(random, cast));

/** A story of so many paragraphs, a line each. */
export function story(random: Random, cast: Cast, paragraphs: number): string {
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: random.between(1, 3) }, () => sentence(random, cast)).join(' '),
  ).join('\n');
}
