import { describe, expect, it } from 'vitest';
import { cleanedEntry, dropped, lines, said } from '../outcome.js';

const OPENING =
  '时时彩 Trust to close https://example.org/2025/trust/ https://example.org/2025/trust/#comments Wed, 29 Jan 2025 21:52:55 +0000 https://example.org/?p=1';
const HINTS = [
  said('title', 'Trust to close', 'feed'),
  said('url', 'https://example.org/2025/trust/', 'feed'),
  said('published', '2025-01-29T21:52:55+00:00', 'feed'),
  said('publisher', 'The Example Post', 'feed'),
];
const LEAD = 'A town has chosen to run again its services, six years after it gave them to a trust.';
const SECOND = 'The transfer of 550 staff will cost about £600,000, the cabinet heard. It is to be complete by autumn.';
const REST =
  'https://example.org/2025/trust/feed/ 2 https://cdn.example.org/hall.jpg The Example Post Town hall (credit: A. Person)';

describe('an entry of a rendered feed', () => {
  const whole = cleanedEntry(
    [
      OPENING,
      `${LEAD.slice(0, 60)}…`,
      ']]>',
      '',
      "Note: There is a poll embedded within this post, please visit the site to participate in this post's poll.",
      LEAD,
      '',
      '  • a first benefit',
      '  • a second benefit',
      '',
      SECOND,
      '',
      ']]>',
      REST,
    ].join('\n'),
    HINTS,
  );

  it('keeps the body alone', () => {
    expect(lines(whole)).toEqual([LEAD, '• a first benefit', '• a second benefit', SECOND]);
  });

  it('has what its opening line says', () => {
    expect([whole.title, whole.url, whole.published, whole.publisher, whole.authors]).toEqual([
      'Trust to close',
      'https://example.org/2025/trust/',
      '2025-01-29T21:52:55+00:00',
      'The Example Post',
      [],
    ]);
  });

  it('gives each dropped line its reason', () => {
    expect(dropped(whole).map(([reason]) => reason)).toEqual([
      'metadata',
      'duplicate',
      'feed_rest',
      'poll',
      'feed_rest',
      'feed_rest',
    ]);
  });

  it('keeps an excerpt that is all there is', () => {
    const only = cleanedEntry([OPENING, `${LEAD} ${SECOND}`, ']]>', REST].join('\n'), HINTS);
    expect(lines(only)).toEqual([`${LEAD} ${SECOND}`]);
  });

  it('keeps a body without section ends, and drops the addresses after it', () => {
    const bare = cleanedEntry([OPENING, LEAD, '', SECOND, REST].join('\n'), HINTS);
    expect(lines(bare)).toEqual([LEAD, SECOND]);
  });
});
