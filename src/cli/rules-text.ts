import type { Fact, Statement } from '../model/fact.js';
import type { Pack } from '../model/pack.js';
import type { Span } from '../model/span.js';
import type { RuleMatch } from '../pipeline/rule-matches.js';

/** Takes a text, a sentence in it and a place; returns the sentence on one line with the place in marks. */
export function inContext(text: string, sentence: Span, place: Span): string {
  const start = Math.min(sentence.start, place.start);
  const end = Math.max(sentence.end, place.end);
  return `${text.slice(start, place.start)}»${text.slice(place.start, place.end)}«${text.slice(place.end, end)}`
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Takes a fact and its pack; returns it in a line: what, of whom, how much, when, how meant, who says so. */
export function factLine(fact: Fact, pack: Pack): string {
  const name = pack.entities.find(({ id }) => id === fact.subject)?.name ?? '';
  const dates = [fact.dateStart, fact.dateEnd].filter((day) => day !== null);
  const when = dates.length === 0 ? 'undated' : [...new Set(dates)].join('..');
  const said = fact.saidBy === '' ? '' : `, said by ${fact.saidBy}`;
  return `${fact.kind}/${fact.measure} of ${name} (${fact.subject}): ${statementText(fact.statement)} [${when}, ${fact.status}${said}]`;
}

function statementText(statement: Statement): string {
  switch (statement.shape) {
    case 'grade':
      return statement.grade;
    case 'event':
      return 'happened';
    case 'post':
      return [statement.person, statement.role].filter((part) => part !== '').join(', ');
    case 'quantity': {
      const { value, valueHigh, bound, unit, per } = statement;
      const number = value === valueHigh ? String(value) : `${value}..${valueHigh}`;
      return [bound === 'exact' ? '' : bound, number, unit, per === '' ? '' : `per ${per}`]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
}

/** Takes a match, the text it stands in and the pack; returns the lines that show it and what became of it. */
export function matchLines(match: RuleMatch, text: string, pack: Pack): string[] {
  const { outcome } = match;
  const context = `  ${inContext(text, match.sentence, match.place)}`;
  switch (outcome.kind) {
    case 'facts':
      return [
        context,
        ...outcome.facts.flatMap((fact) => [
          `    fact: ${factLine(fact, pack)}`,
          ...fact.why.map((reason) => `      ${reason}`),
        ]),
      ];
    case 'folded':
      return [context, `    a further place of: ${factLine(outcome.into, pack)}`];
    case 'refused':
      return [context, `    no fact: ${outcome.reason}`];
  }
}
