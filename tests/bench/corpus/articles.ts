import type { GoldFact } from '../../../src/evaluate/gold-format.js';
import { loadEntities } from '../../../src/packs/childrens-services/entities.js';
import { filler } from './fillers.js';
import { type Random, random } from './random.js';
import { inventName, type Setting, STATEMENTS } from './statements.js';
import { type Page, TEMPLATES } from './templates.js';

/** A generated file of a corpus and what it states. */
export interface GeneratedArticle {
  /** Path relative to the corpus folder. */
  readonly path: string;
  readonly content: string;
  /** Its document key. */
  readonly url: string;
  /** ISO day. */
  readonly published: string;
  readonly facts: readonly GoldFact[];
  /** Key of the article this one copies, or null. */
  readonly copyOf: string | null;
}

/** What an article says, whatever page it is set in. */
interface Story {
  readonly title: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly GoldFact[];
}

const COPY_SHARE = 0.1;
const FILES_PER_FOLDER = 500;
const SITES = ['calderbeacon', 'careweekly', 'townhallmonitor', 'bayherald', 'capitalcouncils', 'fenlandpost'] as const;

/**
 * Takes a number of articles and a seed; yields them one by one, each depending only on its number and the seed. About
 * one in ten is a copy of an article before it, set on another site: whole, or cut after the paragraphs with facts.
 */
export function* generateArticles(count: number, seed: number): Generator<GeneratedArticle> {
  const councils = readCouncils();
  for (let index = 0; index < count; index += 1) {
    const choices = random(seed, index);
    const original = index > 0 && choices.next() < COPY_SHARE ? originalBefore(index, seed) : index;
    const source = story(random(seed, original + 0x40000000), councils, original);
    const told = original !== index && choices.next() < 0.5 ? cutShort(source) : source;
    yield set(told, index, original, seed, choices);
  }
}

/** The nearest article before this one that is no copy itself. */
function originalBefore(index: number, seed: number): number {
  let at = index - 1;
  while (at > 0 && random(seed, at).next() < COPY_SHARE) at -= 1;
  return at;
}

function story(choices: Random, councils: readonly Council[], index: number): Story {
  const council = choices.pick(councils);
  const published = dayOf(choices.integer(2016, 2025), choices.integer(1, 365));
  const setting: Setting = { council, published, year: Number(published.slice(0, 4)) };
  const stated = choices.sample(STATEMENTS, choices.integer(2, 5)).map((write) => write(choices, setting));
  const fillers = Array.from({ length: choices.integer(4, 9) }, () => filler(choices));
  const opening = `Councillors at ${council.name} met this week. ${filler(choices)}`;
  const middle = stated.map(({ sentence }, at) =>
    at % 2 === 0 ? sentence : `${sentence} ${fillers[at] ?? ''}`.trim(),
  );
  return {
    title: `${council.name}: what the latest papers say (${index + 1})`,
    published,
    paragraphs: [opening, ...middle, ...fillers.filter((_, at) => at % 2 === 0 || at >= stated.length)],
    facts: stated.flatMap(({ facts }) => facts),
  };
}

/** The opening and the paragraphs with facts, without what follows. */
function cutShort(source: Story): Story {
  const last = source.paragraphs.findLastIndex((text) => source.facts.some((fact) => text.startsWith(fact.quote)));
  return { ...source, paragraphs: source.paragraphs.slice(0, last + 1) };
}

function set(told: Story, index: number, original: number, seed: number, choices: Random): GeneratedArticle {
  const site = SITES[(original + (index === original ? 0 : 1 + (index % 5))) % SITES.length] ?? SITES[0];
  const page: Page = {
    url: addressOf(site, index, seed),
    site,
    title: told.title,
    author: inventName(choices),
    published: told.published,
    paragraphs: told.paragraphs,
  };
  return {
    path: `${String(Math.floor(index / FILES_PER_FOLDER)).padStart(4, '0')}/${site}-${index}.html`,
    content: choices.pick(TEMPLATES)(page),
    url: page.url,
    published: told.published,
    facts: told.facts,
    copyOf: original === index ? null : addressOf(SITES[original % SITES.length] ?? SITES[0], original, seed),
  };
}

const addressOf = (site: string, index: number, seed: number): string => `https://www.${site}.example/${seed}/${index}`;

function dayOf(year: number, day: number): string {
  return new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
}

interface Council {
  readonly id: string;
  readonly name: string;
}

/** The authorities of England with children's services today, from the pack's table. */
function readCouncils(): Council[] {
  return loadEntities()
    .filter(
      ({ type, id, subject, end }) => type === 'council' && subject && end === null && /^E(?:06|08|09|10)/u.test(id),
    )
    .map(({ id, name, shortNames }) => ({ id, name: `${shortNames[0] ?? name} council` }));
}
