import type { Shape } from './fact.js';
import type { EntityId, IsoDate } from './ids.js';
import type { Recogniser } from './mention.js';
import type { Extractor } from './rule.js';

export interface MeasureDeclaration {
  readonly id: string;
  readonly title: string;
  /** Units its values may have; empty for grades and events. */
  readonly units: readonly string[];
}

/** A kind of fact that the pack declares. */
export interface KindDeclaration {
  readonly id: string;
  readonly title: string;
  readonly shape: Shape;
  readonly measures: readonly MeasureDeclaration[];
  /** The scale of a kind of shape `grade`, the best first; several at one place of it are of equal worth. */
  readonly grades?: readonly (readonly { readonly id: string; readonly title: string }[])[];
  /**
   * Whose fact it is where a body runs services for others: `owner` moves it to the bodies it works for, `self` leaves it
   * with the body; a measure listed in `ownerMeasures` goes to the owner whatever the kind says.
   */
  readonly subject: 'owner' | 'self';
  readonly ownerMeasures?: readonly string[];
  /**
   * A kind of event whose date a bare row of this kind takes (`Overall effectiveness: Good`): the latest such event of
   * the same subject in the document.
   */
  readonly datedBy?: string;
  /** Mention types that can be its subject; all whose entities can be one, unless given. */
  readonly subjectTypes?: readonly string[];
  /** Posts that only bodies of these mention types have: the chair of a trust. By role id. */
  readonly postTypes?: Readonly<Record<string, readonly string[]>>;
  /** Events that a change of a post is at the same time: a commissioner's appointment is an intervention. */
  readonly implied?: readonly {
    readonly measure: string;
    readonly post: string;
    readonly event: { readonly kind: string; readonly measure: string };
  }[];
  /** Nouns that its value is taken up by (`the same grade as in 2019`). */
  readonly nouns?: readonly string[];
  /** Names of bodies that say it by their office and so are not its sayer: the inspectorate of its own grade. */
  readonly officials?: readonly string[];
}

/** A body, place or organisation that can be named and, where `subject`, be what a fact is about. */
export interface EntityRecord {
  readonly id: EntityId;
  /** Mention type: `council`, `trust`, `region`, `body`. */
  readonly type: string;
  readonly name: string;
  /** Names that are strong evidence without further context. */
  readonly fullNames: readonly string[];
  /** Bare names that stand for the body too. */
  readonly shortNames: readonly string[];
  /** Bare names that are also words, persons or places: they need a cue. */
  readonly ambiguous: boolean;
  /** First and last day it existed, where known. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Bodies it runs services for (a trust's councils), at their dates. */
  readonly owners: readonly { readonly id: EntityId; readonly from: IsoDate | null; readonly to: IsoDate | null }[];
  /** The common nouns that may stand for it later in a text: `council`, `borough`, `city`, `county`, `trust`. */
  readonly anaphors: readonly string[];
  /** The region it lies in, and the nation. */
  readonly region: EntityId | null;
  readonly nation: EntityId | null;
  /** True for a region or nation: bodies lie in it and are compared with it. */
  readonly area?: boolean;
  /** False for bodies that are recognised but can be no subject (districts, bodies without a code). */
  readonly subject: boolean;
  /**
   * How an ambiguous bare name misleads: `word` needs a cue in its sentence or a full form elsewhere; `metonym` (a place
   * that stands for something else, as Westminster for the government) needs a full form or a list of its peers.
   */
  readonly ambiguity?: 'word' | 'metonym';
  /** Initials: those that name it anywhere, and those that do so only where the text also names it in full. */
  readonly initials?: { readonly alone: readonly string[]; readonly introduced: readonly string[] };
  /** The bodies that followed it when it ended. */
  readonly replacedBy?: readonly EntityId[];
  /** The body that serves its area one tier up (a district's county). */
  readonly parent?: EntityId;
}

/** Everything about one field; the engine knows of none. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly KindDeclaration[];
  readonly entities: readonly EntityRecord[];
  /** The pack's own recognisers, beside the engine's for dates, money and numbers. */
  readonly recognisers: readonly { readonly id: string; readonly recognise: Recogniser }[];
  /** Mention types its recognisers yield beside those of its entities: `grade`, `area`, `role`. */
  readonly mentionTypes: readonly string[];
  /** Nouns for what its numbers count, by unit: `children` are `children` and `young people`. */
  readonly counted?: Readonly<Record<string, readonly string[]>>;
  /** Words for what is said of the nation beside `national`: `English`. */
  readonly national?: readonly string[];
  /** Ids of the terms of its closed vocabularies (grades, areas, roles); patterns name them as tags. */
  readonly termIds: readonly string[];
  /** Absolute paths of folders with rule files. */
  readonly ruleFolders: readonly string[];
  /** Absolute path of a YAML file with what is known of single sites, as `sites` in newsfacts.yaml; none where absent. */
  readonly siteFile?: string;
  /** Rules that need code, by the name that a rule file gives. */
  readonly extractors: Readonly<Record<string, Extractor>>;
  /** Changes whenever a table or recogniser of the pack changes what it yields. */
  readonly version: string;
}
