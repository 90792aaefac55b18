import type { Mention } from '../model/mention.js';

/** The columns of a mention that depend on its kind, in the order ref, value, value_high, unit, date_start, date_end, detail. */
export type MentionColumns = readonly [
  ref: string | null,
  value: number | null,
  valueHigh: number | null,
  unit: string | null,
  dateStart: string | null,
  dateEnd: string | null,
  detail: string | null,
];

const words = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(', ') || null;

const bound = (value: string): string | null => (value === 'exact' ? null : value);

/** Takes a mention; returns what the row says of it beside type, place and words. */
export function mentionColumns(mention: Mention): MentionColumns {
  switch (mention.kind) {
    case 'entity':
      return [mention.id, null, null, null, null, null, words(mention.name, mention.form)];
    case 'date':
      return [
        mention.timex,
        null,
        null,
        null,
        mention.dateStart,
        mention.dateEnd,
        words(
          mention.precision,
          mention.basis,
          mention.modifier,
          mention.reference === 'none' ? null : mention.reference,
        ),
      ];
    case 'duration':
    case 'set':
      return [mention.timex, null, null, null, null, null, null];
    case 'money':
      return quantity(mention, mention.currency, words(bound(mention.bound), mention.per && `per ${mention.per}`));
    case 'percent':
      return quantity(
        mention,
        'percent',
        words(bound(mention.bound), mention.form === 'percent' ? null : mention.form),
      );
    case 'count':
      return quantity(mention, mention.noun, words(bound(mention.bound)));
    case 'term':
      return [mention.id, null, null, null, null, null, null];
    case 'person':
      return [null, null, null, null, null, null, words(mention.name, mention.role, mention.body)];
    case 'quote':
      return [null, null, null, null, null, null, words(mention.speaker)];
  }
}

function quantity(
  range: { readonly value: number; readonly valueHigh: number },
  unit: string,
  detail: string | null,
): MentionColumns {
  return [null, range.value, range.valueHigh, unit, null, null, detail];
}
