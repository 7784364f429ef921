import type { FiguresView, FigureTable } from '@waymark/contracts';

const most = 2;

const sentencesOf = ({ rows }: FigureTable): readonly string[] =>
  rows.map(({ sentence }) => sentence).filter((sentence) => sentence !== '');

/** The first line: how long people wait, since that is what is asked first; at most two sentences. */
export const figuresLead = ({ release }: FiguresView): string | undefined => {
  const waits = release?.tables.find(({ id }) => id === 'waits');
  const said = waits === undefined ? [] : sentencesOf(waits);
  return said.length === 0 ? undefined : said.slice(0, most).join(' ');
};

/** Whether the first line says all that a table's sentences say. */
export const isSaidInLead = (table: FigureTable): boolean => table.id === 'waits' && sentencesOf(table).length <= most;
