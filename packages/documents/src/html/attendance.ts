import type { ReportVersion, VersionBlockOf } from '@waymark/contracts';
import { type HeadingLevel, heading } from './heading.ts';
import { type Html, html } from './html.ts';
import { type TableColumn, table } from './table.ts';
import { dayWords, figureWords, partWords } from './words.ts';

type Attendance = VersionBlockOf<'attendance'>;
type Row = Attendance['rows'][number];

const countsAs = ({ part, isCancelledLate }: Row): Html => {
  const words = isCancelledLate ? `${partWords[part]} (cancelled late)` : partWords[part];
  return part === 'not-recorded' ? html`<span class="open">${words}</span>` : html`${words}`;
};

const rowsOf = ({ rows, person, programme }: Attendance): Html => {
  const has = (field: 'number' | 'day' | 'place' | 'words') => rows.some((row) => row[field] !== null);
  const columns: readonly (readonly [boolean, TableColumn, (row: Row) => string | Html])[] = [
    [has('number'), { title: 'No.', as: 'short' }, ({ number }) => String(number ?? '')],
    [true, { title: 'Session', as: 'wide' }, ({ title }) => title],
    [has('day'), { title: 'Day', as: 'short' }, ({ day }) => (day === null ? '' : dayWords(day))],
    [has('place'), { title: 'Place', as: 'wide' }, ({ place }) => place ?? ''],
    [has('words'), { title: 'Mark', as: 'wide' }, ({ words }) => words ?? ''],
    [true, { title: 'Counts as', as: 'wide' }, countsAs],
  ];
  const shown = columns.filter(([isShown]) => isShown);
  return table({
    caption: `Sessions of ${person}, ${programme}`,
    columns: shown.map(([, column]) => column),
    rows: rows.map((row) => shown.map(([, , cell]) => cell(row))),
  });
};

/**
 * Attendance in words first, then the figures, then every session they rest on (A7, S32). Under a person causing harm
 * professionals read that attendance is not safety (model.md section 3); no share and no mark of good or bad (A11).
 */
export const attendance = (block: Attendance, level: HeadingLevel, audience: ReportVersion['audience']): Html => html`
<div class="together">${heading(level, `${block.person}: ${block.programme}`)}
<p class="sentence">${block.sentence}</p>
${audience === 'professional' && block.position === 'person-causing-harm' && html`<p>Attendance is not safety.</p>`}
${block.answersActions.length > 0 && html`<p>Answers plan action ${block.answersActions.join(', ')}.</p>`}
<dl class="figures">${figureWords(block.counts).map(([words, count]) => html`<div><dt>${words}</dt><dd>${count}</dd></div>`)}</dl></div>
${block.rows.length > 0 && rowsOf(block)}`;
