import { z } from 'zod';

const fact = z
  .strictObject({
    kind: z.string(),
    measure: z.string(),
    subject: z.string(),
    value: z.number(),
    value_high: z.number(),
    bound: z.enum(['exact', 'about', 'at_least', 'at_most']),
    unit: z.string(),
    per: z.string(),
    grade: z.string(),
    date_start: z.string(),
    date_end: z.string(),
    status: z.enum(['asserted', 'negated', 'hypothetical', 'forecast']),
    said_by: z.string(),
    person: z.string(),
    role: z.string(),
  })
  .partial();

const example = z.strictObject({
  text: z.string().min(1),
  title: z.string().optional(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
    .optional(),
  facts: z.array(fact).describe('The facts this rule must state; an empty list where it must stay silent.'),
});

/** One rule file. What the engine does with each field stands in the descriptions, which the JSON Schema publishes. */
export const ruleFile = z
  .strictObject({
    id: z.string().describe('Equal to the path of the file below its rule folder, without the ending.'),
    title: z.string().min(1).describe('What the rule finds, in one line.'),
    kind: z.string().describe('A kind that the pack declares.'),
    measure: z.string().describe('A measure of that kind.'),
    measure_from: z
      .string()
      .optional()
      .describe(
        'A mention type whose ids are measures: the fact goes to each that the clause names, else to `measure`.',
      ),
    patterns: z
      .array(z.string().min(1))
      .optional()
      .describe('compromise match syntax over sentences with mentions as single terms.'),
    extractor: z
      .string()
      .optional()
      .describe('Instead of patterns: the name of an extractor in code that the pack brings.'),
    require: z.array(z.string().min(1)).optional().describe('Patterns of which one must match in the sentence.'),
    forbid: z.array(z.string().min(1)).optional().describe('Patterns of which none may match in the sentence.'),
    forbid_clause: z
      .array(z.string().min(1))
      .optional()
      .describe('Patterns of which none may match in the clause of the match.'),
    forbid_match: z
      .array(z.string().min(1))
      .optional()
      .describe('Patterns of which none may match within the match itself; the search goes on one term further.'),
    document: z
      .strictObject({ require: z.array(z.string().min(1)), forbid: z.array(z.string().min(1)) })
      .partial()
      .optional()
      .describe('Words of which one must, and words of which none may, stand in the text or title.'),
    fill: z
      .strictObject({
        unit: z.string(),
        per: z.string(),
        bound: z.enum(['exact', 'about', 'at_least', 'at_most']),
        grade: z.string(),
        role: z.string(),
        person: z.string(),
        value: z.number(),
        said_by: z.string(),
      })
      .partial()
      .optional()
      .describe(
        'Fields with a fixed value; the others come from captures of the same name: <value> <grade> <person> <role> <date> <subject>.',
      ),
    compared: z
      .literal(false)
      .optional()
      .describe('Set where numbers that the text goes on to name beside this one are none of its measure.'),
    topic: z
      .array(z.string().min(1))
      .optional()
      .describe(
        'Patterns that name the measure without a number: rows and sentences that go on from there state it (“Vacancy rates differ.” … “Bolton had 12%.”).',
      ),
    parts: z
      .array(z.string().min(1))
      .optional()
      .describe(
        'Words of which one must follow a number that is called a part of this one (“£9m, £6m of it for placements”): that part is stated too.',
      ),
    plausible: z
      .strictObject({ least: z.number(), most: z.number() })
      .partial()
      .optional()
      .describe('Numbers outside are none of this measure: samples, references, totals of something else.'),
    status: z
      .enum(['asserted', 'negated', 'hypothetical', 'forecast'])
      .optional()
      .describe('Fixed status; else the sentence decides.'),
    date: z.enum(['resolve', 'none']).optional().describe('`none` where the fact holds at no stated time.'),
    subject: z
      .enum(['resolve', 'named', 'earlier'])
      .optional()
      .describe(
        '`named` where the sentence itself must name or take up the body; else the one in focus will do; `earlier` where the body in focus before the sentence is meant.',
      ),
    confidence: z.number().min(0).max(1).optional().describe('How sure a match is, 0.9 unless given.'),
    examples: z.array(example).min(3).describe('At least two that match and one that does not.'),
  })
  .refine((rule) => (rule.patterns === undefined) !== (rule.extractor === undefined), {
    message: 'a rule has either patterns or an extractor',
  });

export type RuleFile = z.infer<typeof ruleFile>;
export type RuleExample = RuleFile['examples'][number];
export type ExpectedFact = RuleExample['facts'][number];

/** JSON Schema of a rule file, for editors. */
export function ruleFileSchema(): unknown {
  return { title: 'newsfacts rule', ...z.toJSONSchema(ruleFile, { unrepresentable: 'any' }) };
}

/** Takes the path of an object in a rule file; returns the names of the fields it may have. */
export function fieldsAt(path: readonly PropertyKey[]): string[] {
  let node: unknown = ruleFileSchema();
  for (const part of path) node = member(typeof part === 'number' ? node : member(node, 'properties'), part);
  return Object.keys(Object(member(node, 'properties') ?? {}));
}

/** An entry of an object, or what all entries of a list are. */
function member(node: unknown, part: PropertyKey): unknown {
  const name = typeof part === 'number' ? 'items' : part;
  return typeof node === 'object' && node !== null && name in node
    ? Object.entries(node).find(([key]) => key === name)?.[1]
    : undefined;
}
