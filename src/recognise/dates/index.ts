import type { DateMention, DurationMention, RecogniseContext, SetMention } from '../../model/mention.js';
import { compileScan } from '../scan/spots.js';
import { type Day, dayOfIso, isoOf } from './calendar.js';
import type { Anchor, Found, FoundDate, Scene } from './found.js';
import { DATE_GATES } from './gates.js';
import { DATE_MATCHERS } from './matchers/index.js';
import { joinClocks } from './refine/clocks.js';
import { joinRanges } from './refine/join-ranges.js';
import { modifierAt } from './refine/modifier.js';
import { onlyYearOf, publicationInText } from './refine/publication.js';
import { shareYears } from './refine/share-years.js';

const scan = compileScan<Found>(DATE_MATCHERS, DATE_GATES);
/** How far back, in characters, `during this time` looks for the stretch it means. */
const STRETCH_REACH = 800;

/**
 * Takes clean text and its context; returns its dates, durations and sets, ordered by start, without overlaps, offsets in
 * UTF-16 code units. Matchers find; refiners share years, join ranges, read the preposition and lean on earlier dates.
 * Relative dates stay without days where the publication day is unknown. Pure, linear in the text.
 */
export function recogniseDates(
  text: string,
  context: RecogniseContext,
): (DateMention | DurationMention | SetMention)[] {
  const found = joinRanges(text, shareYears(text, joinClocks(text, scan(text))));
  const given = context.published === null ? null : dayOfIso(context.published);
  const published = given ?? publicationInText(text, found);
  const onlyYear = published === null ? onlyYearOf(found) : null;
  const mentions: (DateMention | DurationMention | SetMention)[] = [];
  let anchor: Anchor | null = null;
  let stretch: Anchor | null = null;
  for (const here of found) {
    const { start, end } = here;
    if (here.kind !== 'date') {
      mentions.push({ kind: here.kind, type: here.kind, start, end, text: text.slice(start, end), timex: here.timex });
      continue;
    }
    const near: Anchor | null = stretch !== null && here.start - stretch.end <= STRETCH_REACH ? stretch : null;
    const scene: Scene = { text, start, end, published, onlyYear, anchor, stretch: near };
    const spoken = dated(here, scene);
    mentions.push(spoken.mention);
    if (spoken.anchor === null) continue;
    stretch = stretchOf(spoken.anchor, anchor, published) ?? stretch;
    anchor = spoken.anchor;
  }
  return mentions;
}

function dated(found: FoundDate, scene: Scene): { readonly mention: DateMention; readonly anchor: Anchor | null } {
  const resolution = found.resolve(scene);
  const modifier = found.modifier ?? modifierAt(scene.text, found.start, resolution);
  const { precision, basis, reference, timex } = resolution;
  const dateStart = resolution.first === null ? null : isoOf(resolution.first);
  const dateEnd = resolution.last === null ? null : isoOf(resolution.last);
  const bounded = dateStart !== null && dateEnd !== null;
  const mention: DateMention = {
    kind: 'date',
    type: 'date',
    start: found.start,
    end: found.end,
    text: scene.text.slice(found.start, found.end),
    dateStart: bounded ? dateStart : null,
    dateEnd: bounded ? dateEnd : null,
    precision,
    basis,
    modifier,
    reference,
    timex,
  };
  return { mention, anchor: bounded ? { resolution, modifier, end: found.end } : null };
}

/** The stretch of time a date opens: since it, up to it from the one before, or its own years. */
function stretchOf(here: Anchor, previous: Anchor | null, published: Day | null): Anchor | null {
  const { first } = here.resolution;
  if (here.modifier === 'since' && published !== null && first !== null && first <= published) {
    return { ...here, resolution: { ...here.resolution, last: published, precision: 'years' } };
  }
  if (here.modifier === 'to' && previous?.modifier === 'from' && previous.resolution.first !== null) {
    return { ...here, resolution: { ...here.resolution, first: previous.resolution.first, precision: 'years' } };
  }
  return here.resolution.precision === 'years' ? here : null;
}
