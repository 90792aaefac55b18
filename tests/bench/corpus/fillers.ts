import type { Random } from './random.js';
import { inventName } from './statements.js';

const ROOMS = 'library|town hall|old mill|chapel hall|community centre|market hall|drill hall|assembly rooms'.split(
  '|',
);
const GROUPS = 'parents|volunteers|shopkeepers|pensioners|choir members|allotment holders|cyclists|ramblers'.split('|');
const THINGS =
  'banners|flasks of tea|home-made cakes|folding chairs|hand-drawn maps|old photographs|knitted scarves|garden tools'.split(
    '|',
  );
const MOODS = 'patient|noisy|cheerful|subdued|thoughtful|restless|polite|damp'.split('|');
const TOPICS =
  'the bus timetable|the footpath by the canal|the state of the pavements|the new cycle racks|the winter market|dog waste bins|the bandstand roof|street lamps'.split(
    '|',
  );
const VERBS =
  'argued about|joked about|listened to a talk on|heard a song about|watched a film on|drew plans for'.split('|');

type Frame = (choices: Random) => string;

const FRAMES: readonly Frame[] = [
  (c) =>
    `${inventName(c)} and a ${c.pick(MOODS)} group of ${c.pick(GROUPS)} brought ${c.pick(THINGS)} to the ${c.pick(ROOMS)}.`,
  (c) => `In the ${c.pick(ROOMS)} the ${c.pick(GROUPS)} ${c.pick(VERBS)} ${c.pick(TOPICS)} until the lights went out.`,
  (c) => `A ${c.pick(MOODS)} audience ${c.pick(VERBS)} ${c.pick(TOPICS)}, and ${inventName(c)} took the minutes.`,
  (c) =>
    `${inventName(c)}, who paints ${c.pick(THINGS)}, asked the ${c.pick(GROUPS)} to think again of ${c.pick(TOPICS)}.`,
  (c) => `Outside, ${c.pick(GROUPS)} with ${c.pick(THINGS)} ${c.pick(VERBS)} ${c.pick(TOPICS)}.`,
  (c) => `The ${c.pick(ROOMS)} was ${c.pick(MOODS)} when ${inventName(c)} spoke of ${c.pick(TOPICS)}.`,
  (c) =>
    `Nobody but ${inventName(c)} had read the papers on ${c.pick(TOPICS)}, and the ${c.pick(GROUPS)} stayed ${c.pick(MOODS)}.`,
  (c) => `Good food and outstanding ${c.pick(THINGS)} were promised for the open day at the ${c.pick(ROOMS)}.`,
];

/** Takes a source of choices; returns a sentence that states nothing the pack counts, seldom the same twice. */
export function filler(choices: Random): string {
  return choices.pick(FRAMES)(choices);
}
