import type { PersonMention } from '../../model/mention.js';
import { type Words, wordsOf } from '../words.js';
import { findNames, type NameSpan } from './find.js';
import { linkSurnames } from './link.js';
import { type RoleContext, roleBeside } from './role.js';
import type { PersonScene } from './scene.js';

export type { PersonGrammar } from './grammar.js';
export { firstFrom } from './span-index.js';

import type { PersonGrammar } from './grammar.js';

/** A recogniser of persons that builds on the bodies and roles already found. */
export type PersonRecogniser = (text: string, scene: PersonScene) => PersonMention[];

/**
 * Takes what a pack says about persons; returns a recogniser: text with its bodies and roles in, person mentions with
 * UTF-16 offsets out, in order. The span is the name with its title; `name` is the fullest form without title, which
 * later surnames share.
 */
export function createPersonRecogniser(grammar: PersonGrammar): PersonRecogniser {
  return (text, scene) => {
    const words = wordsOf(text);
    const names = findNames(words, scene, grammar);
    const context: RoleContext = { text, entities: scene.entities, roles: scene.roles };
    const linked = linkSurnames(words, names, scene.entities, grammar);
    return linked.map((name) => mentionOf(name, words, context));
  };
}

function mentionOf(span: NameSpan, words: Words, context: RoleContext): PersonMention {
  const { start, end, name } = span;
  const { role, body, former } = roleBeside(span, context);
  const text = words.text.slice(start, end);
  return { kind: 'person', type: 'person', name, role, body, ...(former ? { former } : {}), start, end, text };
}
