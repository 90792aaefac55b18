import { type Cast, castOf, day, person, sentence, sum, town } from './grammar.js';
import type { Random } from './random.js';

/** Two texts that share a lot and are still two reports. */
export interface HardCase {
  readonly name: string;
  readonly shared: number;
  readonly texts: readonly [string, string];
}

interface Happening {
  readonly place: string;
  readonly people: readonly [string, string, string];
  readonly day: string;
  readonly sum: string;
  readonly numbers: readonly [number, number, number];
  readonly quotes: readonly [string, string];
  readonly cast: Cast;
}

const QUOTES = [
  'We have listened to every family and we will not pretend that this is good enough.',
  'It is the end of an era, and I do not think the town has taken it in yet.',
  'Nobody should have to wait that long for a simple answer.',
  'The money was there, but nobody signed the form.',
  'I was proud of the team, who never once complained.',
  'There is a long way to go, yet the first step is always the hardest.',
];

function happening(random: Random): Happening {
  const cast = castOf(random);
  const quotes = random.shuffled(QUOTES);
  return {
    place: cast.place,
    people: [person(random), person(random), person(random)],
    day: day(random),
    sum: sum(random),
    numbers: [random.between(13, 99), random.between(110, 980), random.between(3, 12)],
    quotes: [quotes[0] ?? '', quotes[1] ?? ''],
    cast,
  };
}

type Writer = (event: Happening) => string;

const surname = (name: string): string => name.split(' ').at(-1) ?? name;

/** For each sort of event, how two newspapers would write it up from the same hearing or press release. */
const WRITERS: readonly (readonly [Writer, Writer])[] = [
  [
    (e) => `${e.place} council must find ${e.sum} by next spring after auditors discovered a hole in its accounts.
The shortfall came to light on ${e.day}, when ${e.people[0]} presented the figures to a stunned committee.
${e.numbers[1]} posts may be at risk and ${e.numbers[0]} per cent of reserves have already gone, the report says.
"${e.quotes[0]}" said leader ${e.people[1]}.
${surname(e.people[0])}, who took over as treasurer ${e.numbers[2]} months ago, blamed an old computer system and a contract that nobody had checked.
Opposition spokesman ${e.people[2]} called for an inquiry. "${e.quotes[1]}"
Libraries, leisure centres and the winter gritting fleet are all under review.`,
    (
      e,
    ) => `Residents of ${e.place} could lose libraries and leisure centres because of a black hole that took the town hall by surprise.
"${e.quotes[1]}" ${e.people[2]} told a packed public gallery, demanding to know who had been asleep.
Papers show that ${e.numbers[0]} per cent of the authority's savings has been used up.
It was left to the new treasurer, ${e.people[0]}, to break the news on ${e.day}: ${e.sum} is missing from the budget.
The jobs of ${e.numbers[1]} people hang in the balance, unions believe.
${e.people[1]}, who leads the council, said afterwards: "${e.quotes[0]}"
It is only ${e.numbers[2]} months since ministers gave the borough a clean bill of health.`,
  ],
  [
    (
      e,
    ) => `A jury took ${e.numbers[2]} hours to convict ${e.people[0]} of defrauding pensioners in ${e.place} out of ${e.sum}.
The ${e.numbers[0]}-year-old sold shares in a fish farm that existed only in a brochure, the Crown Court was told on ${e.day}.
Of ${e.numbers[1]} victims, some had put in all that they owned. "${e.quotes[0]}" said one, former nurse ${e.people[1]}.
Judge ${e.people[2]} adjourned sentence for reports and warned that prison was inevitable.
Detectives traced the money through accounts in four countries. "${e.quotes[1]}" an officer said outside.`,
    (
      e,
    ) => `Fish farm swindler ${e.people[0]} is behind bars tonight awaiting sentence for a ${e.sum} con that wiped out retirement nest eggs.
Former nurse ${e.people[1]} wept as the verdict was read. She had handed over a legacy after a sales pitch at a hotel in ${e.place}.
She was among ${e.numbers[1]} people taken in. "${e.quotes[0]}" she said.
The defendant, ${e.numbers[0]}, stared ahead as ${e.people[2]}, presiding, said a custodial term would follow.
Jurors were out for ${e.numbers[2]} hours before they returned on ${e.day}.
The officer in the case added: "${e.quotes[1]}"`,
  ],
  [
    (
      e,
    ) => `Children's homes run by ${e.place} council have been told to improve after an inspection in which ${e.numbers[2]} of them failed.
The team, led by ${e.people[0]}, visited on ${e.day} and read ${e.numbers[1]} files.
Placements cost ${e.sum} more than planned, and ${e.numbers[0]} children were living over twenty miles away.
Director ${e.people[1]} said: "${e.quotes[0]}"
Foster carer ${e.people[2]} welcomed the findings. "${e.quotes[1]}"
A plan of action must be with the regulator in seventy days.`,
    (
      e,
    ) => `"${e.quotes[1]}" That was the verdict of ${e.people[2]}, who has fostered for years, as inspectors tore into residential care in ${e.place}.
Too many youngsters, ${e.numbers[0]} at the last count, are housed far from their friends.
The overspend has reached ${e.sum}. In all ${e.numbers[2]} homes fell short of the minimum standard, says the report by ${e.people[0]}, based on ${e.numbers[1]} case records seen on ${e.day}.
The director of the service, ${e.people[1]}, did not dispute it. "${e.quotes[0]}"
Ministers are being kept informed.`,
  ],
];

const WEEKLY: readonly ((random: Random, place: string, names: readonly string[]) => string)[] = [
  (
    r,
    place,
    names,
  ) => `Cattle prices at ${place} market on ${day(r)} were ${r.pick(['firm', 'steady', 'lower'])}, auctioneer ${names[0]} reports.
A total entry of ${r.between(120, 980)} prime cattle met a good trade, with steers averaging ${r.between(180, 320)}p and heifers ${r.between(180, 320)}p.
Top price of £${r.between(1400, 2900)} went to ${names[1]} for a Limousin cross weighing ${r.between(540, 790)}kg.
In the sheep ring ${r.between(900, 6400)} lambs sold to ${r.between(90, 160)}.${r.between(10, 99)} and cull ewes made up to £${r.between(60, 240)} a head.
Store cattle: ${r.between(60, 400)} forward, bullocks to £${r.between(900, 1900)}, heifers to £${r.between(800, 1700)}.
The next sale starts at 10am on Thursday. Entries to the office by Tuesday noon please; passports and movement licences must come with the stock.`,
  (
    r,
    place,
    names,
  ) => `Weekly figures for ${place} show ${r.between(110, 980)} new cases in the seven days to ${day(r)}.
The rate stood at ${r.between(100, 900)}.${r.between(1, 9)} for every 100,000 people, against ${r.between(100, 900)}.${r.between(1, 9)} the week before.
There were ${r.between(12, 280)} patients in beds at the general hospital, ${r.between(2, 30)} of them on ventilators, according to the trust.
${names[0]}, director of public health, asked everybody who was eligible to come forward for a booster.
Across the region the rate was ${r.between(100, 900)}.${r.between(1, 9)}. ${r.between(40, 90)}.${r.between(1, 9)} per cent of adults have had three doses.
Figures are provisional and may be revised. Test sites are open daily from 8am to 8pm, and home kits can be ordered online.`,
  (
    r,
    place,
    names,
  ) => `Ratings agency ${names[2]} has affirmed the ${r.pick(['stable', 'negative', 'positive'])} outlook of ${place} Water at ${r.pick(['BBB', 'A minus', 'BB plus'])}.
Net debt stood at £${r.between(310, 980)}m on ${day(r)}, a ratio of ${r.between(51, 79)}.${r.between(1, 9)} per cent to its asset base.
Operating cash flow came to £${r.between(51, 290)}m, and interest cover to ${r.between(1, 3)}.${r.between(10, 99)} times.
Analyst ${names[0]} pointed to capital spending of £${r.between(110, 480)}m in the period to ${r.between(2019, 2029)}.
A downgrade would follow if gearing rose above ${r.between(70, 85)} per cent. An upgrade is not expected while the dividend policy is unchanged.
The rating covers bonds worth £${r.between(400, 2900)}m. ${names[1]} was the lead analyst's deputy.`,
];

const MOODS: readonly (readonly [string, string])[] = [
  ['may move', 'moved'],
  ['will close', 'has closed'],
  ['is set to sell', 'sold'],
  ['might reopen', 'reopened'],
];

function mayAndDid(random: Random): HardCase {
  const event = happening(random);
  const [open, settled] = random.pick(MOODS);
  const thing = random.pick(['its head office', 'the quarry', 'two depots', 'the old brewery', 'its care homes']);
  const rest = [
    `The ${event.cast.bodies[1]} employs ${event.numbers[1]} people in ${event.place}.`,
    `${event.people[0]}, chief executive since ${random.between(2009, 2019)}, has put the saving at ${event.sum} a year.`,
    `${event.people[1]}, of the staff association, said: "${event.quotes[0]}"`,
    `The group lost ${event.numbers[0]} per cent of its trade in the year to ${event.day}.`,
    `${event.people[2]}, who chairs the chamber of commerce, said ${event.place} had lost ${event.numbers[2]} big employers in ten years.`,
  ];
  const write = (verb: string, lines: readonly string[]): string =>
    [
      `The ${event.cast.bodies[1]} ${verb} ${thing} ${verb === open ? 'next month' : 'yesterday'}, staff were told.`,
      ...lines,
    ].join('\n');
  return { name: 'may and did', shared: 0.7, texts: [write(open, rest), write(settled, rest)] };
}

function otherWriter(random: Random): HardCase {
  const event = happening(random);
  const [first, second] = random.pick(WRITERS);
  const own = (): string => Array.from({ length: 3 }, () => sentence(random, event.cast)).join('\n');
  return { name: 'other writer', shared: 0.2, texts: [`${first(event)}\n${own()}`, `${second(event)}\n${own()}`] };
}

/** Two reports out of one template, with other numbers. */
export function weekly(random: Random): HardCase {
  const template = random.pick(WEEKLY);
  const place = town(random);
  const names = [person(random), person(random), `${town(random)} Partners`];
  return {
    name: 'weekly template',
    shared: 0.7,
    texts: [template(random, place, names), template(random, place, names)],
  };
}

const words = (text: string): number => text.split(/\s+/u).length;

/** A later report on the same people that repeats old paragraphs until they make up `share` of it. */
export function followUp(original: string, random: Random, share: number): HardCase {
  const old = original.split('\n');
  const names = [...new Set(original.match(/(?<=[a-z,] )\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu) ?? [])];
  const cast: Cast = {
    place: /(?<=\bin )\p{Lu}\p{L}+/u.exec(original)?.[0] ?? town(random),
    people: [...random.shuffled(names).slice(0, 3), person(random)],
    bodies: [`${town(random)} Trust`, random.pick([...names, 'Unison'])],
  };
  const wanted = words(original) * share;
  const blockwise = random.chance(0.5);
  const order = blockwise ? old.slice(1) : random.shuffled(old.slice(1));
  const kept: string[] = [];
  for (const line of order) if (words(kept.join(' ')) < wanted) kept.push(line);
  const background = old.filter((line) => kept.includes(line));
  const fresh: string[] = [];
  while (words(fresh.join(' ')) < (words(background.join(' ')) * (1 - share)) / share)
    fresh.push(sentence(random, cast));
  const lead = fresh.splice(0, Math.ceil(fresh.length / 2));
  const rest = blockwise ? [...background, ...fresh] : interleaved(background, fresh, random);
  return {
    name: `follow-up sharing ${Math.round(share * 100)}%`,
    shared: share,
    texts: [original, [...lead, ...rest].join('\n')],
  };
}

function interleaved(a: readonly string[], b: readonly string[], random: Random): string[] {
  const [left, right] = [[...a], [...b]];
  const out: string[] = [];
  while (left.length + right.length > 0) {
    const from =
      right.length === 0 || (left.length > 0 && random.chance(left.length / (left.length + right.length)))
        ? left
        : right;
    out.push(from.shift() ?? '');
  }
  return out;
}

/** The hard non-copies made from one source. */
export function hardCases(original: string, random: Random): HardCase[] {
  return [
    otherWriter(random),
    ...[0.3, 0.45, 0.6].map((share) => followUp(original, random, share)),
    weekly(random),
    mayAndDid(random),
  ];
}

/** A report of an invented event by the first of its two writers, with more paragraphs of its own. */
export function eventStory(random: Random): string {
  const event = happening(random);
  const own = Array.from({ length: random.between(4, 9) }, () => sentence(random, event.cast));
  return [random.pick(WRITERS)[0](event), ...own].join('\n');
}
