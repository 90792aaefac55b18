import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const pair = z.tuple([text, text]);
const words = z.array(text);

/** Further values that count as right, by field; `date` holds pairs of first and last day. */
const accept = z
  .object({
    date: z.array(pair).optional(),
    value: z.array(z.number()).optional(),
    value_high: z.array(z.number()).optional(),
    kind: words.optional(),
    measure: words.optional(),
    subject: words.optional(),
    status: words.optional(),
    grade: words.optional(),
    bound: words.optional(),
    unit: words.optional(),
    per: words.optional(),
    said_by: words.optional(),
    person: words.optional(),
    role: words.optional(),
  })
  .strict()
  .default({});

/** One stated fact; columns that do not apply may be left out. A quantity without `value_high` has one value. */
export const goldFact = z.object({
  kind: z.string(),
  measure: z.string(),
  subject: z.string(),
  value: number,
  value_high: number,
  bound: text,
  unit: text,
  per: text,
  grade: text,
  date_start: text,
  date_end: text,
  status: text.transform((value) => value || 'asserted'),
  said_by: text,
  person: text,
  role: text,
  quote: text,
  accept,
  repeats: z.array(z.string()).default([]),
});

/** A `*.gold.json` file: what one document states. */
export const goldDocument = z.object({
  document: z.string(),
  published: text,
  councils: z.array(z.string()).optional(),
  councils_accept: z.record(z.string(), z.array(z.string())).default({}),
  trusts: z.array(z.string()).default([]),
  facts: z.array(goldFact),
  optional: z.array(goldFact).default([]),
});

/** `items.json`: the documents of a corpus with their metadata and the files that hold their clean and noise lines. */
export const goldItems = z.array(
  z.object({
    document: z.string(),
    file: z.string(),
    ordinal: z.number().default(1),
    title: text,
    author: text,
    published: text,
    clean: z.string().optional(),
    noise: z.string().optional(),
    optional_lines: z.array(z.string()).default([]),
  }),
);

/** `clusters.json`: groups of copies (singletons included), and pairs that must stay apart. `kinds` gives a copy's kind by document. */
export const goldClusters = z.object({
  clusters: z.array(
    z.object({
      members: z.array(z.string()),
      documents: z.array(z.string()),
      original: z.string().optional(),
      kinds: z.record(z.string(), z.string()).default({}),
    }),
  ),
  must_not_merge: z.array(z.object({ document_a: z.string(), document_b: z.string() })).default([]),
});

/** `dates.json`: every date expression with the days it means; bounds are null where the text settles none. */
export const goldDates = z.array(
  z.object({
    document: z.string(),
    text: z.string(),
    offset: z.number(),
    start: text,
    end: text,
    type: z.string(),
    context: text,
  }),
);

/** `people.json`: the persons a document names. */
export const goldPeople = z.object({
  documents: z.array(
    z.object({
      document: z.string(),
      persons: z.array(z.object({ person: z.string(), contract_role: text })),
    }),
  ),
});

/** `judgements.json`: grades, days and inspector of report files. */
export const goldJudgements = z.array(
  z.object({
    file: z.string(),
    gss: z.string(),
    gss_then: text,
    kind: z.string(),
    inspection_start: text,
    inspection_end: text,
    published: text,
    lead_inspector: text,
    grades: z.record(z.string(), z.string()),
  }),
);

/** `numbers.json`: fact rows with the report file as document; `subject_then` is the code in force at the time. */
export const goldNumbers = z.array(
  goldFact.omit({ role: true }).extend({ document: z.string(), subject_then: text, split: text, evidence: text }),
);

/** `ground-truth.json`: article bodies by file name without ending. */
export const goldPages = z.record(z.string(), z.object({ articleBody: z.string() }));

export type GoldFact = z.infer<typeof goldFact>;
export type GoldDocument = z.infer<typeof goldDocument>;
export type GoldItem = z.infer<typeof goldItems>[number];
export type GoldClusters = z.infer<typeof goldClusters>;
export type GoldDate = z.infer<typeof goldDates>[number];
export type GoldPeople = z.infer<typeof goldPeople>['documents'][number];
export type GoldJudgement = z.infer<typeof goldJudgements>[number];
export type GoldNumber = z.infer<typeof goldNumbers>[number];
