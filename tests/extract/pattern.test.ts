import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPattern } from '../../src/extract/pattern.js';

const TAGS = new Set(['Grade', 'Money', 'Council', 'Verb', 'Entity']);

function mistake(source: string): string {
  const result = checkPattern(source, TAGS);
  return result.kind === 'error' ? `${result.error.offset}: ${result.error.message}` : 'taken';
}

describe('the syntax check of patterns', () => {
  it.each([
    'rated #Grade',
    '(rated|judged) (as|to be)? .{0,4} [<grade>#Grade]',
    '^#Council (is|was) !not #Grade',
    '[<value>#Money] (overspend|black hole)',
    'took services in-house',
  ])('takes %s', (source) => {
    expect(mistake(source)).toBe('taken');
  });

  it.each([
    ['(rated|judged #Grade', '0: this round bracket is never closed'],
    ['rated) #Grade', '5: a round bracket is closed that was never opened'],
    ['rated [<grade>#Grade', '6: this capture is never closed'],
    ['rated [#Grade]', '6: a capture needs a name'],
    ['rated #Grde', '6: there is no tag #Grde, did you mean #Grade?'],
    ['rated .* #Grade', '6: '],
    ['(a|a)+ (a|a)+ b', '0: '],
    ['rated .{0,99} #Grade', 'repetition is bounded by 15'],
    ['.{0,4} #Grade', '0: a gap at the end of a pattern says nothing'],
    ['rated .{0,4} (as)? #Grade', '13: an optional term right after a gap is never found'],
    ['(as)? .', 'no word or tag that a sentence must hold'],
    ['', '0: the pattern is empty'],
  ])('refuses %s and says where and why', (source, reason) => {
    expect(mistake(source)).toContain(reason);
  });

  it('never throws, whatever the pattern', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '(',
            ')',
            '[',
            ']',
            '<',
            '>',
            '#',
            '|',
            '.',
            '{',
            '}',
            '?',
            '!',
            ' ',
            ',',
            '1',
            '^',
            '$',
          ),
        }),
        (source) => {
          expect(['pattern', 'error']).toContain(checkPattern(source, TAGS).kind);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
