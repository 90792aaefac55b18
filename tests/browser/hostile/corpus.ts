import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Script that shows that it ran: in the name that it sets, and in a dialog. */
const RUN = 'window.ran=1,alert(1)';
const SCRIPT = `<script>${RUN}</script>`;
const IMAGE = `<img src=x onerror="${RUN}">`;
/** Breaks out of an attribute, a title, a text area, a comment, a style sheet. */
const BREAKERS = [
  `"><svg onload=${RUN}>`,
  `'><svg/onload='${RUN}'>`,
  `</title>${SCRIPT}`,
  `</textarea>${SCRIPT}`,
  `--></style>${SCRIPT}`,
  '{{constructor.constructor("window.ran=1")()}}',
];

/** Right-to-left override, isolates left open, marks of direction, joiners. */
const BIDI = '\u202Egnp.doog\u202C \u2066open \u2067 \u200F\u061C\u200D';
/** Halves of a surrogate pair, alone and turned round. */
const BROKEN = '\uD800 \uDC00\uD800 \uDFFF';
const CONTROLS = 'a\u0000b\u0001c\u0002d\u0003e\u001Bf\u007Fg\u0085h\uFFFE\uFEFF';
const LONG = 1_000_000;

/** Something that a person would call hostile, in every place of an article that a page shows. */
interface Article {
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

const STATED = 'Ofsted rated Kent County Council good for children in care in May 2022.';

const article = (number: number, hostile: string, over: Partial<Article> = {}): Article => ({
  url: `https://hostile-${number}.example/?q=${hostile}#${hostile}`,
  title: `Title ${number} ${hostile}`,
  author: `Author ${hostile}`,
  publisher: `Publisher ${hostile}`,
  published: '2022-06-01T00:00:00Z',
  text: [
    `${STATED} "${hostile}", said Ada Vexley, director of children's services at Kent County Council.`,
    `${hostile} The council overspent by £${number + 3}m on children's services in 2021-22, ${hostile} officers said.`,
  ].join('\n\n'),
  ...over,
});

/** Articles as an export of a scraper holds them: any text in any field. */
export function hostileArticles(): Article[] {
  const texts = [SCRIPT, IMAGE, ...BREAKERS, BIDI, BROKEN, CONTROLS];
  const addresses = [
    `javascript:${RUN}`,
    `JaVaScRiPt:${RUN}//https://a.example/`,
    `\u0001javascript:${RUN}`,
    `data:text/html,${SCRIPT}`,
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example/x',
    'https://user:secret@evil.example/',
    'https://evil.example/\u202Egnp.exe',
    '../../../../etc/passwd',
    `/review/decide?${SCRIPT}`,
  ];
  return [
    ...texts.map((text, index) => article(index + 1, text)),
    ...addresses.map((url, index) => article(index + 100, SCRIPT, { url })),
    article(200, SCRIPT, { title: `${SCRIPT}${'Long '.repeat(LONG / 5)}`, url: 'https://hostile.example/long-title' }),
    article(201, SCRIPT, { title: 'W'.repeat(LONG), url: 'https://hostile.example/long-word' }),
    article(202, SCRIPT, {
      title: `${'\u202E'.repeat(5000)}x`,
      author: 'x'.repeat(20_000),
      publisher: 'y'.repeat(20_000),
    }),
    article(203, SCRIPT, { title: '', author: '', publisher: '', url: '' }),
    article(204, SCRIPT, {
      title: `Z${'\u0335\u0336\u0337'.repeat(3000)}`,
      url: `https://hostile.example/${'a/'.repeat(4000)}`,
    }),
  ];
}

/** Names that a file can have, on a system that forbids no more than a slash. */
const FILE_NAMES = [
  `${IMAGE.replaceAll('/', '')}.html`,
  `"onmouseover=${RUN} x=".html`,
  "'; DROP TABLE fact; --.html",
  '%2e%2e%2fup.html',
  'a&key=other#frag ment+?.html',
  '\u202Elmth.exe.html',
  'new\nline.html',
];

const page = (hostile: string): string => `<!doctype html><html lang='en"><script>${RUN}</script>'><head>
<title>${hostile}</title><meta name="author" content="${hostile.replaceAll('"', '&quot;')}">
<link rel="canonical" href="javascript:${RUN}"><base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=https://evil.example/"></head>
<body onload="${RUN}"><nav><a href="javascript:${RUN}">Home ${SCRIPT}</a></nav><article><h1>Inspectors call again &lt;script&gt;${RUN}&lt;/script&gt;</h1>
<p>${STATED} &lt;img src=x onerror="${RUN}"&gt; The council said it was pleased with the result and thanked its staff.</p>
<p><a href="javascript:${RUN}">Kent County Council</a> appointed Ada &lt;b&gt;Vexley&lt;/b&gt; as director of children's services in March 2022.</p>
<p>&lt;/p&gt;&lt;/article&gt;&lt;iframe srcdoc="&amp;lt;script&amp;gt;parent.ran=1&amp;lt;/script&amp;gt;"&gt; The authority cares for 1,700 children, papers show.</p>
<iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input name="csrf"></form></article></body></html>`;

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[${SCRIPT}]]></title><link>javascript:${RUN}</link>
<item><title><![CDATA[${IMAGE} Kent]]></title><link>javascript:${RUN}</link><guid>${SCRIPT.replaceAll('<', '&lt;')}</guid>
<author><![CDATA[${SCRIPT}]]></author><pubDate>Wed, 01 Jun 2022 00:00:00 GMT</pubDate>
<description><![CDATA[<p>${STATED} ${SCRIPT} It was the second such result.</p>]]></description></item></channel></rss>`;

const rule = `id: evil/rule
title: 'Rule ${SCRIPT} ${IMAGE}'
kind: children
measure: looked_after
patterns:
  - 'cares for [<value>#Count]'
examples:
  - text: Kent County Council cares for 1,700 children.
    facts:
      - { measure: looked_after, value: 1700 }
  - text: Kent County Council cares for 1,800 children.
    facts:
      - { measure: looked_after, value: 1800 }
  - text: 'Kent County Council ${SCRIPT} has 3 buildings.'
    facts: []
`;

const decisions = [
  { action: 'add', document: `no/such${SCRIPT}`, to: {}, by: SCRIPT, at: SCRIPT, reason: IMAGE },
  { action: 'join', document: IMAGE, other: SCRIPT, by: SCRIPT, at: '2026-01-01T00:00:00Z', reason: BIDI },
];

/** Writes a corpus whose every part tries to be more than text: files, names, addresses, a feed, a rule, decisions. */
export function writeHostileCorpus(folder: string): void {
  const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'rules', 'evil'), { recursive: true });
  put(
    'articles.jsonl',
    hostileArticles()
      .map((one) => JSON.stringify(one))
      .join('\n'),
  );
  put('feed.rss', feed);
  for (const [index, name] of FILE_NAMES.entries()) put(name, page(BREAKERS[index % BREAKERS.length] ?? SCRIPT));
  put(`broken ${IMAGE.replaceAll('/', '')}.gz`, '\u001F\u008Bnothing');
  put('rules/evil/rule.yaml', rule);
  put('newsfacts.yaml', 'rules: [rules]\n');
  put('newsfacts.decisions.jsonl', `${decisions.map((one) => JSON.stringify(one)).join('\n')}\n{"action":"${SCRIPT}\n`);
}
