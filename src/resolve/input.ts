import type { IsoDate } from '../model/ids.js';
import type { Mention } from '../model/mention.js';
import type { Pack } from '../model/pack.js';
import type { Candidate } from '../model/rule.js';
import type { SegmentedText } from '../model/segment.js';

/** Everything known of one document when its candidates are decided. */
export interface ResolveInput {
  readonly segmented: SegmentedText;
  readonly mentions: readonly Mention[];
  /** What the headline names: it anchors the subject, and states nothing itself. */
  readonly titleMentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  readonly published: IsoDate | null;
  readonly pack: Pack;
}
