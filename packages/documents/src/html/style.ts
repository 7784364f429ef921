/** The whole style of a report, for screen and paper; the same bytes in every document, so one hash allows it. */
export const reportStyle = `
:root { color-scheme: light; --ink: #16212b; --soft: #4d5b66; --line: #c3ccd3; --tint: #f2f5f6; --accent: #1c5a66; }
* { box-sizing: border-box; }
html { background: #e9edef; color: var(--ink); font: 1rem/1.5 "Helvetica Neue", Helvetica, Arial, sans-serif; }
body { margin: 0; }
.sheet { max-width: 52rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 5vw, 4rem) 3rem; background: #fff; min-height: 100vh; }
.line { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
.line p { margin: 0; }
.line .mark { margin-left: auto; }
.invented { color: var(--ink); font-weight: 700; }
h1, h2, h3, h4, caption { line-height: 1.25; text-wrap: balance; }
h1 { margin: 2.5rem 0 .75rem; font-size: 2rem; letter-spacing: -.01em; }
h2 { margin: 3rem 0 1rem; padding-top: .75rem; border-top: 3px solid var(--accent); font-size: 1.5rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.1875rem; }
h4 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
.part > h2 { border: 0; margin-bottom: .5rem; font-size: 1.625rem; }
.part > section > h3 { margin-top: 2.5rem; padding-top: .75rem; border-top: 3px solid var(--accent); font-size: 1.375rem; }
.part > h2 + section > h3 { margin-top: 1.25rem; }
.number { margin-right: .5em; color: var(--accent); font-variant-numeric: tabular-nums; }
p, dl, ul, blockquote { margin: 0 0 1rem; max-width: 42rem; }
p { overflow-wrap: anywhere; }
dl.pairs { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .375rem 1.5rem; }
dl.pairs > div { display: contents; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.status { display: inline-block; margin: 0 0 1.5rem; padding: .25rem .75rem; border: 1px solid var(--soft); font-weight: 700; }
.box { max-width: 42rem; margin: 1.5rem 0; padding: 1rem 1.25rem; border-left: 5px solid var(--accent); background: var(--tint); }
.box > :first-child { margin-top: 0; }
.box > :last-child { margin-bottom: 0; }
.box h2 { border: 0; margin-bottom: .5rem; padding: 0; font-size: 1.1875rem; }
.gap, .restricted-note { border-left-color: #8a4b08; }
.sentence { font-size: 1.125rem; font-weight: 700; }
dl.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; padding: .75rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
dl.figures dt { font-size: .875rem; }
dl.figures dd { font-size: 1.25rem; font-weight: 700; font-variant-numeric: tabular-nums; }
blockquote { padding: .125rem 0 .125rem 1.25rem; border-left: 3px solid var(--line); font-style: italic; }
blockquote p:last-child { margin-bottom: 0; }
.byline { margin-top: -.5rem; color: var(--soft); font-size: .875rem; }
.unwritten { color: var(--soft); font-style: italic; }
.scroll { overflow-x: auto; margin: 1.5rem 0; }
.scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0 0 .5rem; text-align: left; font-weight: 700; }
caption .rows { color: var(--soft); font-weight: 400; }
th, td { padding: .4375rem 1rem .4375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--ink); font-size: .875rem; vertical-align: bottom; }
tbody th { font-weight: 400; }
.short { width: 1%; white-space: nowrap; }
.amount { text-align: right; font-variant-numeric: tabular-nums; }
.open { font-weight: 700; }
.end { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
@media (max-width: 30rem) {
  dl.pairs { grid-template-columns: 1fr; gap: 0; }
  dl.pairs dd { margin-bottom: .625rem; }
  .line .mark { margin-left: 0; }
  table { min-width: 28rem; }
}
@page {
  size: A4;
  margin: 16mm 20mm 20mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt "Helvetica Neue", Helvetica, Arial, sans-serif; color: #4d5b66; }
}
@media print {
  html { background: none; font-size: 10.5pt; line-height: 1.42; }
  .sheet { display: table; width: 100%; max-width: none; min-height: 0; padding: 0; }
  .running { display: table-header-group; break-inside: avoid; }
  .line { margin-bottom: 6mm; padding-bottom: 2mm; }
  main { display: table-row-group; }
  h1 { margin-top: 1rem; }
  h1, h2, h3, h4, caption, .sentence, .status { break-after: avoid; }
  h2, .part > section > h3 { margin-top: 2rem; }
  .box, .together, tr, blockquote, dl.figures, dl.pairs > div { break-inside: avoid; }
  thead { display: table-header-group; }
  .part.restricted { break-before: page; }
  .scroll { overflow: visible; }
  table { font-size: 9pt; }
  caption { font-size: 10.5pt; }
  th, td { padding: .25rem .75rem .25rem 0; }
  dl.figures dd { font-size: 1.125rem; }
  dl.figures { gap: .375rem 1.375rem; }
  p { orphans: 3; widows: 3; }
}
`;
