import type { ReportVersion, ReportVersionBlock, VersionBlockOf } from '@waymark/contracts';
import { attendance } from './attendance.ts';
import { type HeadingLevel, heading } from './heading.ts';
import { type Html, html } from './html.ts';
import { pairs } from './pairs.ts';
import { table } from './table.ts';
import { paragraphs } from './text.ts';
import { answerWords, dayWords, staffWords } from './words.ts';

const paragraph = (block: VersionBlockOf<'paragraph'>, level: HeadingLevel): Html => {
  const written = block.text === null ? html`<p class="unwritten">To be written.</p>` : paragraphs(block.text);
  return html`
${heading(level, block.title)}
${block.isQuotation && block.text !== null ? html`<blockquote>${written}</blockquote>` : written}
${block.explanation !== null && html`<div class="box"><p>How this fits with attendance and events:</p>${paragraphs(block.explanation)}</div>`}
${block.writtenBy !== null && html`<p class="byline">${block.isQuotation ? 'Recorded by' : 'Written by'} ${staffWords(block.writtenBy)}</p>`}`;
};

const timeline = ({ title, rows }: VersionBlockOf<'timeline'>): Html => {
  const hasSources = rows.some(({ source }) => source !== null);
  return table({
    caption: title,
    columns: [
      { title: 'Day', as: 'short' },
      { title: 'What happened', as: 'wide' },
      ...(hasSources ? [{ title: 'Source', as: 'wide' } as const] : []),
    ],
    rows: rows.map(({ day, text, source }) => [dayWords(day), text, ...(hasSources ? [source ?? ''] : [])]),
  });
};

const questions = ({ title, isPattern, items }: VersionBlockOf<'questions'>): Html => html`
${isPattern && html`<div class="box restricted-note"><p>Do not put this to either parent without a safety discussion.</p></div>`}
${table({
  caption: title,
  columns: [
    { title: 'Question', as: 'wide' },
    { title: 'Answer', as: 'wide' },
  ],
  rows: items.map(({ question, answer }) => [question, answerWords(answer)]),
})}`;

/** One block of a version at a heading level; every text in it is escaped. */
export const block = (part: ReportVersionBlock, level: HeadingLevel, audience: ReportVersion['audience']): Html => {
  switch (part.kind) {
    case 'facts':
      return html`${heading(level, part.title)}${pairs(part.items.map(({ label, value }) => [label, value]))}`;
    case 'paragraph':
      return paragraph(part, level);
    case 'table':
      return table({
        caption: part.title,
        columns: part.columns.map(({ title, isNumber }) => ({ title, as: isNumber ? 'amount' : 'wide' })),
        rows: part.rows,
      });
    case 'attendance':
      return attendance(part, level, audience);
    case 'timeline':
      return timeline(part);
    case 'statement':
      return html`<div class="box">${part.title !== null && heading(level, part.title)}${paragraphs(part.text)}</div>`;
    case 'questions':
      return questions(part);
  }
};
