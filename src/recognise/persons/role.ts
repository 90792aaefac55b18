import type { EntityMention, TermMention } from '../../model/mention.js';
import type { NameSpan } from './find.js';
import { firstFrom } from './span-index.js';

/** The text with its bodies and roles, each ordered by start. */
export interface RoleContext {
  readonly text: string;
  readonly entities: readonly EntityMention[];
  readonly roles: readonly TermMention[];
}

/** The role stated beside a name, and whose it is. */
export interface StatedRole {
  readonly role: string;
  /** Id of the body, empty where none is stated. */
  readonly body: string;
  readonly former: boolean;
}

const NONE: StatedRole = { role: '', body: '', former: false };

/** Characters between a name and its role at most. */
const REACH = 110;
const PAST =
  /\b(?:former|formerly|ex|previous|previously|then|outgoing|was(?! (?:re)?(?:appointed|named|made|confirmed)))\b/i;
const ADJECTIVES =
  "(?:(?:the|its|their|a|an|his|her|our|our new|then|former|new|newly[- ]appointed|interim|acting|outgoing|current|permanent|incoming|independent|government[- ]appointed|council|councils|council’s|council's|borough’s|borough's|county council’s|authority’s|authority's|trust’s|trust's|trust|city’s|county’s|responsible|cabinet|labour|conservative|lib dem|liberal democrat|tory|green|experienced|long-serving)[ \\u00a0]+)*";
const BODY = "(?:@(?:[’']s)?[ \\u00a0]+)?";
const AFTER_NAME = new RegExp(
  `^(?:,|,? who (?:is|was|has been|became)|,? (?:has been|was|is|had been|been)(?: (?:re)?appointed| named)?(?: as)?| as| \\(| [–—-]|, (?:has been )?appointed(?: as)?| to (?:be|become)| becomes| became)[ \\u00a0]*${ADJECTIVES}${BODY}${ADJECTIVES}$`,
  'iu',
);
const BEFORE_NAME = /^(?:,? (?:of|at|for|from|to|in) (?:the )?@)?,?[ \u00a0]$/iu;
const PAST_POST = /^,? (?:former |ex-)[^,.;:\n]{3,60} $/iu;
const OF_BODY = /^,? (?:of|at|for|from|in)(?: the| its)?[ \u00a0]$/iu;
const LEADS_TO_ROLE =
  /^(?:[’']s)?[ \u00a0](?:new |former |then |interim |acting |outgoing |Labour |Conservative |strategic )*$/iu;

/** Takes a name and its text; returns the role stated right before or after it. */
export function roleBeside(name: NameSpan, context: RoleContext): StatedRole {
  return roleBefore(name, context) ?? roleAfter(name, context) ?? NONE;
}

/** `council leader Liz Perry`, `chief executive of the trust, Colin Foster`. */
function roleBefore(name: NameSpan, context: RoleContext): StatedRole | null {
  const role = context.roles[firstFrom(context.roles, name.start) - 1];
  if (role === undefined || name.start - role.end > REACH) return null;
  const gap = masked(context, role.end, name.start);
  if (!BEFORE_NAME.test(gap.text) && !PAST_POST.test(gap.text)) return null;
  const body = gap.body ?? bodyBefore(role, context);
  const lead = context.text.slice(Math.max(0, role.start - 40), role.start);
  const clause = lead.slice(Math.max(lead.lastIndexOf('.'), lead.lastIndexOf(','), lead.lastIndexOf('\n')) + 1);
  return { role: role.id, body: body?.id ?? '', former: /\b(?:former|ex|previous|then|outgoing)\b/i.test(clause) };
}

/** `Ada Quill, who used to direct services at Leeds`, `Ada Quill as chief executive`. */
function roleAfter(name: NameSpan, context: RoleContext): StatedRole | null {
  const role = context.roles[firstFrom(context.roles, name.end)];
  if (role === undefined || role.start - name.end > REACH) return null;
  const gap = masked(context, name.end, role.start);
  if (!AFTER_NAME.test(gap.text)) return null;
  const body = gap.body ?? bodyAfter(role, context);
  return { role: role.id, body: body?.id ?? '', former: PAST.test(gap.text) };
}

/** The text between, with its one body replaced by `@`. */
function masked(context: RoleContext, from: number, to: number): { text: string; body: EntityMention | null } {
  const body = context.entities[firstFrom(context.entities, from)];
  if (body === undefined || body.end > to) return { text: context.text.slice(from, to), body: null };
  return { text: `${context.text.slice(from, body.start)}@${context.text.slice(body.end, to)}`, body };
}

function bodyBefore(role: TermMention, { text, entities }: RoleContext): EntityMention | null {
  const body = entities[firstFrom(entities, role.start) - 1];
  if (body === undefined || role.start - body.end > 40) return null;
  return LEADS_TO_ROLE.test(text.slice(body.end, role.start)) ? body : null;
}

function bodyAfter(role: TermMention, { text, entities }: RoleContext): EntityMention | null {
  const body = entities[firstFrom(entities, role.end)];
  if (body === undefined || body.start - role.end > 24) return null;
  return OF_BODY.test(text.slice(role.end, body.start)) ? body : null;
}
