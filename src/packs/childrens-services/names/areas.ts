import type { Vocabulary } from '../../../recognise/terms/index.js';

const EXPERIENCES = '(?:the[ \\u00a0])?experiences?[ \\u00a0]and[ \\u00a0]progress[ \\u00a0]of[ \\u00a0]';
const IN_CARE =
  '(?:children|young[ \\u00a0]people)(?:[ \\u00a0]and[ \\u00a0]young[ \\u00a0]people)?[ \\u00a0]in[ \\u00a0](?:its[ \\u00a0])?care';
const LOOKED_AFTER = '(?:children[ \\u00a0]looked[ -]after|looked[ -]after[ \\u00a0]children)';
const LEAVERS =
  '(?:care[ \\u00a0-]leavers?|care-experienced[ \\u00a0]young[ \\u00a0](?:people|adults)|young[ \\u00a0]people[ \\u00a0]leaving[ \\u00a0]care)';
const AND = '(?:,?[ \\u00a0](?:and|&)[ \\u00a0])';

/** `safeguarding` and `child protection` alone are an area where they are graded, not where they qualify something else. */
const PROTECTION_ALONE = /^(?:(?:child|children['’]?s)[ \u00a0])?(?:safeguarding|child[ \u00a0]protection)$/i;
const GRADED_BEHIND =
  /^(?: (?:in|at|for|by|of) [\p{L}’' -]{2,40}?)?,? (?:(?:has|have|had|been|was|were|is|are|being|also|again|now|still|both|all|which|as|and leadership) ){0,5}(?:rated |judged |graded |deemed |found to be |found |as |to be ){0,2}[‘'“"]?(?:inadequate|outstanding|good|adequate|requir(?:es|ing|e) improvement)\b/iu;
const GRADED_BEFORE =
  /\b(?:inadequate|outstanding|good|adequate|requires improvement)[’'”"]? (?:for|in|on)(?: the)?(?: [\p{L}’'-]+){0,2} $/iu;

function isLooseSafeguarding(text: string, start: number, end: number, id: string): boolean {
  if (id !== 'help_and_protection' || !PROTECTION_ALONE.test(text.slice(start, end))) return false;
  return (
    !GRADED_BEHIND.test(text.slice(end, end + 120)) && !GRADED_BEFORE.test(text.slice(Math.max(0, start - 60), start))
  );
}

/** The areas inspectors judge, in official and press wordings; ids are the measures of ratings. */
export const AREAS: Vocabulary = {
  type: 'area',
  terms: [
    { id: 'overall', pattern: 'overall[ \\u00a0](?:effectiveness|judge?ment|grade|rating|performance)|overall' },
    {
      id: 'children_in_care_and_care_leavers',
      pattern: `(?:${EXPERIENCES})?(?:${IN_CARE}|${LOOKED_AFTER})${AND}(?:the[ \\u00a0]experiences?[ \\u00a0]of[ \\u00a0])?${LEAVERS}`,
    },
    {
      id: 'children_looked_after',
      pattern: `(?:${EXPERIENCES})?${LOOKED_AFTER}(?:${AND}achieving[ \\u00a0]permanence)?`,
    },
    { id: 'children_in_care', pattern: `(?:${EXPERIENCES})?${IN_CARE}` },
    { id: 'care_leavers', pattern: `(?:${EXPERIENCES})?${LEAVERS}` },
    {
      id: 'help_and_protection',
      pattern: `(?:${EXPERIENCES})?(?:children[ \\u00a0](?:who|that)[ \\u00a0]need|children[ \\u00a0]in[ \\u00a0]need[ \\u00a0]of|children[ \\u00a0]needing)[ \\u00a0]help[ \\u00a0](?:and|or|&)[ \\u00a0]protection|(?:effectiveness[ \\u00a0]of[ \\u00a0])?help[ \\u00a0](?:and|&)[ \\u00a0]protection|child[ \\u00a0]protection[ \\u00a0](?:services?|work)|(?:child(?:ren['’]?s)?[ \\u00a0])?safeguarding(?![ \\u00a0](?:children|adults?|board|partnership|and))(?:[ \\u00a0](?:services?|arrangements|work))?|child[ \\u00a0]protection(?![ \\u00a0](?:plan|conference|order|register|and))`,
    },
    {
      id: 'leadership',
      pattern:
        '(?:the[ \\u00a0])?(?:effectiveness|quality)[ \\u00a0]of[ \\u00a0](?:its[ \\u00a0]|the[ \\u00a0])?(?:leaders|leadership)|(?:its[ \\u00a0]|council[ \\u00a0])?leaders(?=[ \\u00a0](?:was|were|are)[ \\u00a0](?:rated|judged|graded|deemed))|leaders(?=,? (?:and )?(?:help and protection|children in care|care leavers))|(?<=for[ \\u00a0](?:its[ \\u00a0]|the[ \\u00a0]|our[ \\u00a0])?)leaders|management[ \\u00a0](?:and|&)[ \\u00a0]leadership|(?:the[ \\u00a0])?impact[ \\u00a0]of[ \\u00a0](?:its[ \\u00a0]|the[ \\u00a0])?(?:leaders|leadership)(?:[ \\u00a0]on[ \\u00a0](?:social[ \\u00a0]work[ \\u00a0])?practice(?:[ \\u00a0]with[ \\u00a0]children[ \\u00a0]and[ \\u00a0]families)?)?|leadership,?(?:[ \\u00a0]and)?[ \\u00a0]management,?[ \\u00a0](?:and|&)[ \\u00a0]governance|leadership[ \\u00a0](?:and|&)[ \\u00a0](?:management|governance)|leadership',
    },
    { id: 'adoption', pattern: 'adoption[ \\u00a0]performance|adoption[ \\u00a0]services?' },
    {
      id: 'safeguarding_board',
      pattern:
        "(?:local[ \\u00a0])?safeguarding[ \\u00a0]children[’']?s?[ \\u00a0]board|LSCB|local[ \\u00a0]safeguarding[ \\u00a0]board",
    },
  ],
  accept: (text, start, end, id) =>
    !isLooseSafeguarding(text, start, end, id) &&
    ((id !== 'overall' && id !== 'leadership') ||
      end - start > 10 ||
      /ofsted|inspect|rat(?:ed|ing)|grade|judge|good|outstanding|inadequate|improvement/i.test(
        text.slice(Math.max(0, start - 160), end + 160),
      )),
};
