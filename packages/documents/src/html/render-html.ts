import type { ReportVersion, VersionPart, VersionSection } from '@waymark/contracts';
import { block } from './block.ts';
import { front } from './front.ts';
import { below, type HeadingLevel, heading } from './heading.ts';
import { fixedMarkup, type Html, html } from './html.ts';
import { running } from './running.ts';
import { reportStyle } from './style.ts';

const section = (
  { title, blocks }: VersionSection,
  number: number,
  level: HeadingLevel,
  { audience }: ReportVersion,
): Html => html`
<section>${heading(level, title, number)}${blocks.map((part) => block(part, below(level), audience))}
</section>`;

const restrictedNote = html`<div class="box restricted-note"><p>Not to be read out, copied or handed to any member of the family.</p></div>`;

const parts = (version: ReportVersion): Html => {
  const isParted = version.parts.length > 1 || version.parts.some(({ kind }) => kind === 'restricted');
  const before = version.parts.map((_, at) =>
    version.parts.slice(0, at).reduce((sum, { sections }) => sum + sections.length, 0),
  );
  const sections = (part: VersionPart, at: number) =>
    part.sections.map((each, index) => section(each, (before[at] ?? 0) + index + 1, isParted ? 3 : 2, version));
  if (!isParted) return html`${version.parts.map(sections)}`;
  return html`${version.parts.map((part, at) =>
    part.kind === 'restricted'
      ? html`<div class="part restricted">${heading(2, 'Restricted information')}${restrictedNote}${sections(part, at)}</div>`
      : html`<div class="part">${heading(2, 'Report')}${sections(part, at)}</div>`,
  )}`;
};

/**
 * A complete HTML document of one version, for reading and for print on A4 (ux.md "Report", domain.md section 6). No
 * script and no outside resource; where it is shown, `reportStyleHash` allows its style. The same version gives the same bytes.
 */
export const renderHtml = (version: ReportVersion): string => {
  const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${version.signed === null && 'Draft: '}${version.title} ${version.reference}</title>
<style>${fixedMarkup(reportStyle)}</style>
</head>
<body>
<div class="sheet">${running(version)}
<main>${front(version)}${parts(version)}
<p class="end">End of ${version.reference}. Facts as at the date on the first page.</p>
</main>
</div>
</body>
</html>
`;
  return document.markup;
};
