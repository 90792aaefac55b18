import type { CopyKind, LinkKind } from '../model/cluster.js';
import { compareTexts, type PairFeatures, type SideFeatures } from './features.js';
import type { PreparedText } from './prepared.js';

/** Why two documents are, or are not, one text; kept with the edge and shown to people. Offsets are UTF-16 into the clean texts. */
export interface CopyEvidence {
  /** The first aligned sentences: spans in `a` and in `b`, and how alike they are. */
  readonly aligned: readonly {
    readonly a: readonly [number, number];
    readonly b: readonly [number, number];
    readonly similarity: number;
  }[];
  readonly alignedSentences: number;
  /** Share of words in aligned sentences, of `a` and of `b`. */
  readonly covered: readonly [number, number];
  /** Share of words in sentences that are the same word for word. */
  readonly verbatim: readonly [number, number];
  /** Share of the aligned part that the other lacks. */
  readonly hole: readonly [number, number];
  /** Names and numbers in the same order. */
  readonly order: number;
  readonly sharedNames: readonly string[];
  /** Names, numbers or dates that stand against each other in sentences that are otherwise alike. */
  readonly conflicts: readonly (readonly [string, string])[];
  /** What decided, in a few words each. */
  readonly reasons: readonly string[];
}

/** What comparison says of two documents; `kind` null: nothing worth keeping. A copy has a score of .5 or more. */
export interface Verdict {
  readonly kind: LinkKind | null;
  /** Kind of copy where the two are one text (also under a revision), else null. */
  readonly copy: CopyKind | null;
  readonly score: number;
  readonly evidence: CopyEvidence;
}

/** What a verdict needs to know of a document beside its text. */
export interface DocumentTraits {
  readonly site: string;
  readonly corrected: boolean;
}

/** From here on a score says copy. */
export const COPY_SCORE = 0.5;
const LEAST_ALIGNED_WORDS = 45;
/** Copies with a smaller share of their aligned words taken over word for word are spun. */
const VERBATIM_SHARE = 0.65;
/** A lead that the other text lacks is news with so much weight of names outside the aligned part. */
const LEAD_NEWS = 0.12;
/** A desk that writes its own intro keeps it short and to the story's names: more of either before the texts meet is news. */
const OWN_INTRO = 0.16;
const OWN_INTRO_NEWS = 0.04;
/** A text of which so much is in the other may start within it; one that is there from its lead on, without a gap, less. */
const CONTAINED = 0.85;
const CONTAINED_FROM_LEAD = 0.65;
const NO_GAP = 0.05;
const FOREIGN = 0.9;
const OWN_INTRO_COVERAGE = 0.8;
/** Such a share of the aligned words is the same word for word where a desk took the text over. */
const TAKEN_OVER = 0.85;
const SPUN_ANCHORS = 15;
/** From here on what two reports share is worth telling. */
const BACKGROUND_SHARE = 0.1;
const BACKGROUND_WORDS = 40;
const SPUN_RATIO = 2.5;

const round = (value: number): number => Math.round(value * 1000) / 1000;

function evidenceOf(
  a: PreparedText,
  b: PreparedText,
  features: PairFeatures,
  reasons: readonly string[],
): CopyEvidence {
  const span = (text: PreparedText, i: number): readonly [number, number] => [
    text.sentences[i]?.start ?? 0,
    text.sentences[i]?.end ?? 0,
  ];
  return {
    aligned: features.pairs
      .slice(0, 12)
      .map((pair) => ({ a: span(a, pair.a), b: span(b, pair.b), similarity: round(pair.similarity) })),
    alignedSentences: features.pairs.length,
    covered: [round(features.a.covered), round(features.b.covered)],
    verbatim: [round(features.a.verbatim), round(features.b.verbatim)],
    hole: [round(features.a.hole), round(features.b.hole)],
    order: round(features.order),
    sharedNames: features.sharedAnchors,
    conflicts: features.conflictAnchors,
    reasons,
  };
}

/** Coverage in which text without names or numbers (furniture of another site) outside the aligned part counts half. */
const coverage = (side: SideFeatures): number => (side.covered + Math.max(side.covered, 1 - side.news)) / 2;

/** Rises from 0 at `from` to 1 at `to`. */
const rise = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

interface Judged {
  readonly copy: CopyKind | null;
  readonly score: number;
  readonly suspected: boolean;
  readonly reasons: readonly string[];
}

/** True where one of two texts opens with what is news to the other. */
function hasOtherLead(small: SideFeatures, large: SideFeatures, verbatimShare: number, hole: number): boolean {
  const ownIntro = (side: SideFeatures): boolean =>
    verbatimShare >= TAKEN_OVER &&
    side.start <= OWN_INTRO &&
    side.newStart <= OWN_INTRO_NEWS &&
    coverage(small) >= OWN_INTRO_COVERAGE;
  if (!small.leadAligned && small.news > LEAD_NEWS && !ownIntro(small)) return true;
  if (large.leadAligned || ownIntro(large)) return false;
  // A round-up tells other stories beside it; a follow-up has new things to say of the same people.
  const amongOthers = large.novel >= FOREIGN * large.news;
  const wholly = small.leadAligned && hole <= NO_GAP && verbatimShare >= TAKEN_OVER && amongOthers;
  return coverage(small) < (wholly ? CONTAINED_FROM_LEAD : CONTAINED);
}

function judge(features: PairFeatures): Judged {
  const [small, large] = features.a.words <= features.b.words ? [features.a, features.b] : [features.b, features.a];
  const reasons: string[] = [];
  const verbatimShare = small.verbatim / Math.max(0.01, small.covered);
  const verbatim = verbatimShare >= VERBATIM_SHARE;
  const hole = Math.max(small.hole, large.hole);
  const base = rise(coverage(small), 0.5, 0.85) * (0.55 + 0.45 * features.order) * (1 - Math.max(0, hole - 0.05));
  let score = base;
  let suspected = false;
  const veto = (reason: string, factor: number): void => {
    reasons.push(reason);
    if (score >= COPY_SCORE) suspected = true;
    score = Math.min(score * factor, 0.45);
  };
  const alignedWords = small.covered * small.words;
  if (alignedWords < LEAST_ALIGNED_WORDS && !(small.covered >= 0.95 && small.verbatim >= 0.95 && small.anchors >= 4)) {
    veto('too little text in common', 0.7);
  }
  if (features.conflicts >= 2 && features.conflictShare > 0.2) veto('numbers or dates contradict', 0.6);
  if (features.nameConflicts >= 2 && features.nameConflictShare > 0.5) veto('other names in like sentences', 0.6);
  if (features.moodConflict) veto('one lead tells what may be, the other what is', 0.6);
  if (hasOtherLead(small, large, verbatimShare, hole)) veto('other leads', 0.8);
  if (!verbatim) {
    if (Math.min(small.anchors, large.anchors) < SPUN_ANCHORS) veto('too few names and numbers', 0.8);
    if (large.words / Math.max(1, small.words) > SPUN_RATIO) veto('too unlike in length', 0.8);
    if (hole > 0.35) veto('a hole in the aligned part', 0.8);
  }
  const copy: CopyKind = !verbatim ? 'spun' : large.covered >= 0.75 ? 'near' : 'excerpt';
  return score >= COPY_SCORE
    ? { copy, score, suspected: false, reasons: [...reasons, `${copy}: same sentences in the same order`] }
    : { copy: null, score, suspected, reasons };
}

function linkKind(judged: Judged, features: PairFeatures): LinkKind | null {
  if (judged.copy !== null) return judged.copy;
  if (judged.suspected) return 'suspected';
  // Follow-ups repeat paragraphs word for word; sentences that are merely alike are a house style, or a template.
  const words = (side: SideFeatures): number => side.verbatim * side.words;
  const share = Math.max(features.a.verbatim, features.b.verbatim);
  const enough = Math.min(words(features.a), words(features.b)) >= BACKGROUND_WORDS;
  return share >= BACKGROUND_SHARE && enough ? 'shares_background' : null;
}

/**
 * Says whether two prepared texts are one text, and of which kind; symmetric but for the order of evidence. Figures
 * from the seed pairs and the made benchmark; method: monotone sentence alignment, then vetoes.
 */
export function judgePair(a: PreparedText, b: PreparedText, traitsA: DocumentTraits, traitsB: DocumentTraits): Verdict {
  const features = compareTexts(a, b);
  const judged = judge(features);
  const sameSite = traitsA.site !== '' && traitsA.site === traitsB.site;
  const revised = judged.copy !== null && sameSite && traitsA.corrected !== traitsB.corrected;
  const kind = revised ? 'revision' : linkKind(judged, features);
  const score = round(Math.min(1, Math.max(0, judged.score)));
  const reasons = revised ? [...judged.reasons, 'one site, one of them corrected'] : judged.reasons;
  return { kind, copy: judged.copy, score, evidence: evidenceOf(a, b, features, reasons) };
}
