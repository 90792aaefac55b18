/** Styles of a report, which carries them itself. Colours keep a contrast of 4.5 to 1 and more, light and dark. */
export const STYLES = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2126; --soft: #4d5761; --line: #c9cfd6; --mark: #fff0b3; --mark-ink: #1c2126; --link: #0b4f9c; --shade: #f3f5f7; --warn: #8a2c0d; }
@media (prefers-color-scheme: dark) { :root { --paper: #16191d; --ink: #e8ebee; --soft: #aab4bf; --line: #3c454f; --mark: #4a3b00; --mark-ink: #fff; --link: #8fc1ff; --shade: #20252b; --warn: #ffb59a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 .25rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); }
.warn { color: var(--warn); font-weight: 600; }
dl.counts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; padding: 0; }
dl.counts div { display: flex; flex-direction: column-reverse; }
dl.counts dt { color: var(--soft); font-size: .9rem; }
dl.counts dd { margin: 0; font-size: 1.35rem; font-weight: 600; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom-width: 2px; font-size: .9rem; }
td.number, th.number { text-align: right; }
ul.bodies { columns: 2; column-gap: 2rem; padding-left: 1.2rem; }
article { margin: 0 0 1.4rem; padding-left: .9rem; border-left: 3px solid var(--line); break-inside: avoid; }
article:target { border-left-color: var(--link); background: var(--shade); }
blockquote { margin: .5rem 0 0; }
blockquote p { margin: 0; }
mark { background: var(--mark); color: var(--mark-ink); padding: 0 .1em; }
cite { font-style: normal; }
.source { font-size: .9rem; color: var(--soft); line-height: 1.8; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: .9rem; }
section.body { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
@media (max-width: 40rem) { ul.bodies { columns: 1; } h1 { font-size: 1.5rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --mark: #eee; --mark-ink: #000; --link: #000; --shade: #fff; --warn: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  section.body { content-visibility: visible; }
  h2, h3, h4 { break-after: avoid; }
  tr { break-inside: avoid; }
  mark { border-bottom: 1pt solid #000; }
  cite a[href^="http"]::after { content: " <" attr(href) ">"; }
  .frame { overflow: visible; }
}
`;
