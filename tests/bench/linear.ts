import { parsePage } from '../../src/clean/html/parse.js';
import { cleanItem } from '../../src/clean/index.js';
import type { SourceFile } from '../../src/model/raw.js';
import { parseSource } from '../../src/parse/index.js';

const SENTENCES = [
  'Councillors in Marlowshire have agreed to spend a further £4.2m on foster placements this year.',
  'The money will come from reserves, the cabinet heard on Tuesday, and officers expect the pressure to ease.',
  '“We are doing everything we can to keep families together,” said the lead member for children.',
  'Inspectors found that social workers held 18 cases each on average, down from 23 a year before.',
];
const sentence = (at: number): string => `${at}: ${SENTENCES[at % SENTENCES.length] ?? ''}`;
const times = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');
const letters = (at: number): string => [...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
const page = (inside: string, head = ''): string =>
  `<!doctype html><html><head><title>Marlowshire agrees extra money</title>${head}</head><body><article><h1>Marlowshire agrees extra money</h1>` +
  `<p>${SENTENCES.join(' ')}</p>${inside}</article></body></html>`;
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Marlow Post</title>${items}</channel></rss>`;

/** An input: its name as a file, the unit of its size at 1x, and the text of so many units. */
interface Input {
  readonly name: string;
  readonly unit: number;
  readonly text: (count: number) => string;
}

const input = (name: string, unit: number, text: (count: number) => string): Input => ({ name, unit, text });

/** What pages, feeds and texts look like, and what a hostile one may. */
const INPUTS: readonly Input[] = [
  input('paragraphs.html', 150, (n) => page(times(n, (at) => `<p>${sentence(at)}</p>`))),
  input(
    'menus.html',
    200,
    (n) => page('', '') + times(n, (at) => `<ul class="menu"><li><a href="/${at}">Item ${at}</a></li></ul>`),
  ),
  input('headings.html', 200, (n) => page(times(n, (at) => `<h2>Part ${at}</h2>`))),
  input('breaks.html', 300, (n) => page(`<div>${times(n, (at) => `line ${at} of many<br>`)}</div>`)),
  input('table-rows.html', 500, (n) =>
    page(`<table>${times(n, (at) => `<tr><td>Town ${at}</td><td>${at}</td><td>${at}%</td></tr>`)}</table>`),
  ),
  input('marks.html', 200, (n) =>
    page(times(n, (at) => `<time datetime="2024-01-0${(at % 9) + 1}">then</time><span itemprop="author">A B</span>`)),
  ),
  input('cards.html', 100, (n) =>
    page(
      times(
        n,
        (at) =>
          `<div class="card c${at % 7}"><h3><a href="/${at}">A story of the town number ${at}</a></h3><p>Short.</p></div>`,
      ),
    ),
  ),
  input('nested-divs.html', 2_000, (n) => `${'<div>'.repeat(n)}${SENTENCES.join(' ')}`),
  input('nested-tables.html', 500, (n) => `${'<table><tr><td>a</td><td>'.repeat(n)}${SENTENCES.join(' ')}`),
  input('tag-soup.html', 1_000, (n) =>
    page(times(n, (at) => ['<b><i>', '</p><a href=x>', '</i><table>', '<li></b>word ', '</a></div>'][at % 5] ?? '')),
  ),
  input('unclosed-quotes.html', 1_000, (n) => page(times(n, () => '<a href="x'))),
  input('open-brackets.html', 4_000, (n) => page('<'.repeat(n))),
  input('scripts.html', 300, (n) => page(times(n, () => '<script><!-- <script> </script> x'))),
  input('one-line.html', 4_000, (n) => page(`<p>${'a'.repeat(n)}</p><p>${'Ab'.repeat(n)}</p><p>${'é '.repeat(n)}</p>`)),
  input('glued-names.html', 400, (n) => page(`<p>${times(n, (at) => `Town${letters(at)}ham`)}</p>`)),
  input('entities.html', 1_500, (n) => page(`<p>${'&amp;amp;amp; Ã¢â‚¬â„¢ '.repeat(n)}</p>`)),
  input('broken-linked-data.html', 1_000, (n) =>
    page('', `<script type="application/ld+json">{"@type":"NewsArticle",${'"headline":"\\", ,'.repeat(n)}`),
  ),
  input('paragraphs.txt', 150, (n) => `Marlowshire agrees extra money\n\n${times(n, (at) => `${sentence(at)}\n\n`)}`),
  input(
    'wrapped.txt',
    300,
    (n) => `Marlowshire agrees extra money\n\n${times(n, (at) => `${sentence(at).slice(0, 66)}\n`)}`,
  ),
  input(
    'short-lines.txt',
    600,
    (n) => `Marlowshire agrees\n\n${SENTENCES.join('\n')}\n${times(n, (at) => `More on ${at}\nRead more\n`)}`,
  ),
  input(
    'marks.md',
    1_000,
    (n) => `# Marlowshire agrees\n\n${'[a](https://x ![b ** __ * '.repeat(n)}\n${SENTENCES.join('\n')}`,
  ),
  input(
    'spaces.txt',
    4_000,
    (n) => `Marlowshire agrees\n${' \u00a0'.repeat(n)}x\n${' '.repeat(n)}\n${SENTENCES.join('\n')}`,
  ),
  input('entries.rss', 60, (n) =>
    rss(
      times(
        n,
        (at) =>
          `<item><title>Story ${at}</title><link>https://marlow.example/${at}</link><description>&lt;p&gt;${sentence(at)}&lt;/p&gt;</description></item>`,
      ),
    ),
  ),
  input('long-entry.rss', 150, (n) =>
    rss(
      `<item><title>Story</title><link>https://marlow.example/1</link><description>${times(n, (at) => `&lt;p&gt;${sentence(at)}&lt;/p&gt;`)}</description></item>`,
    ),
  ),
  input('articles.jsonl', 60, (n) =>
    times(
      n,
      (at) =>
        `${JSON.stringify({ url: `https://marlow.example/${at}`, title: `Story ${at}`, text: `${sentence(at)}\n${sentence(at + 1)}` })}\n`,
    ),
  ),
  input('nested.json', 2_000, (n) => `[{"title":"a","text":"${SENTENCES[0]}"},${'['.repeat(n)}`),
];

/** CPU milliseconds of parsing and cleaning a file. */
async function cost(name: string, text: string): Promise<number> {
  const bytes = Buffer.from(text);
  const file: SourceFile = {
    path: name,
    size: bytes.length,
    read: () => Promise.resolve(bytes),
    async *stream() {
      yield bytes;
    },
  };
  const start = process.cpuUsage();
  for await (const event of parseSource(file)) {
    if (event.kind === 'item') cleanItem(event.item, { sourcePath: name, sites: [] });
  }
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}

/** Markup that overflows or stalls tree builders, 200,000 tags of it: CPU milliseconds of building the tree alone. */
function deepParse(): string {
  const count = 200_000;
  const inputs: readonly (readonly [string, string])[] = [
    ['nested elements', '<div>'.repeat(count)],
    [
      'tag soup',
      times(count / 4, (at) => ['<b><i></p><a href=x>', '</i><table><li></b>', '<p></a></div><span>'][at % 3] ?? ''),
    ],
  ];
  return inputs
    .map(([name, html]) => {
      const costs = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        parsePage(html);
        const used = process.cpuUsage(start);
        return (used.user + used.system) / 1000;
      });
      return `parse of 200,000 tags, ${name}: ${Math.min(...costs).toFixed(0)} ms CPU`;
    })
    .join('\n');
}

const SIZES = [1, 10, 100] as const;
/** Growth from 10x to 100x, over the growth of the input, from which a cost is called more than linear. */
const TOLERATED = 2.5;
/** Costs below so many milliseconds are noise. */
const FLOOR = 60;

/**
 * Prints the CPU time of parsing and cleaning ordinary and hostile inputs at 1x, 10x and 100x, and how it grows: 1 is
 * linear. Arguments name inputs; without them all are run.
 *
 * @returns 1 where a cost grows faster than its input, else 0
 */
export async function run(args: readonly string[]): Promise<number> {
  const chosen = INPUTS.filter(({ name }) => args.length === 0 || args.some((arg) => name.includes(arg)));
  await cost('warm-up.html', page(times(300, (at) => `<p>${sentence(at)}</p>`)));
  await cost(
    'warm-up.txt',
    times(300, (at) => `${sentence(at)}\n\n`),
  );
  console.log(
    `${'input'.padEnd(24)}${'kB at 100x'.padStart(11)}${'1x ms'.padStart(9)}${'10x ms'.padStart(9)}${'100x ms'.padStart(9)}${'growth 10x to 100x / size'.padStart(28)}`,
  );
  let worse = 0;
  for (const { name, unit, text } of chosen) {
    const texts = SIZES.map((size) => text(unit * size));
    const costs: number[] = [];
    for (const one of texts) costs.push(Math.min(await cost(name, one), await cost(name, one)));
    const [, middle = 0, large = 0] = costs;
    const size = (texts[2]?.length ?? 1) / Math.max(1, texts[1]?.length ?? 1);
    const growth = large / Math.max(middle, 1) / size;
    const linear = large < FLOOR || growth <= TOLERATED;
    if (!linear) worse += 1;
    console.log(
      `${name.padEnd(24)}${((texts[2]?.length ?? 0) / 1000).toFixed(0).padStart(11)}` +
        costs.map((value) => value.toFixed(0).padStart(9)).join('') +
        `${growth.toFixed(2).padStart(20)}${linear ? '' : '  more than linear'}`,
    );
  }
  if (args.length === 0) console.log(deepParse());
  console.log(worse === 0 ? 'all linear' : `${worse} grow faster than their input`);
  return worse === 0 ? 0 : 1;
}
