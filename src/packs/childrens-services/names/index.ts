import type { EntityMention, Mention, Recogniser, TermMention } from '../../../model/mention.js';
import type { EntityRecord } from '../../../model/pack.js';
import { createEntityRecogniser } from '../../../recognise/entities/index.js';
import { createPersonRecogniser, firstFrom } from '../../../recognise/persons/index.js';
import { createTermRecogniser } from '../../../recognise/terms/index.js';
import { GRAMMAR } from './grammar.js';
import { PERSON_GRAMMAR } from './persons.js';
import { ROLES } from './roles.js';

/**
 * Takes the pack's records; returns the recogniser of bodies, roles and persons: one, since a person's role needs the
 * body whose role it is, and a surname that is also a council's name needs both.
 */
export function createNameRecogniser(records: readonly EntityRecord[]): Recogniser {
  const findEntities = createEntityRecogniser(records, GRAMMAR);
  const findRoles = createTermRecogniser(ROLES);
  const findPersons = createPersonRecogniser(PERSON_GRAMMAR);
  return (text, context) => {
    const entities = findEntities(text, context).filter(isEntity);
    const roles = findRoles(text, context)
      .filter(isTerm)
      .map((role) => trimmed(role, entities));
    return [...entities, ...roles, ...findPersons(text, { entities, roles })];
  };
}

const isEntity = (mention: Mention): mention is EntityMention => mention.kind === 'entity';
const isTerm = (mention: Mention): mention is TermMention => mention.kind === 'term';

/** `Reading council leader` is a council and a leader: a role that begins inside a body's name gives it that word. */
function trimmed(role: TermMention, entities: readonly EntityMention[]): TermMention {
  const before = entities[firstFrom(entities, role.start) - 1];
  if (before === undefined || before.end <= role.start || before.end >= role.end) return role;
  const text = role.text.slice(before.end - role.start).trimStart();
  return { ...role, start: role.end - text.length, text };
}
