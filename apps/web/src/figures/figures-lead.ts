import type { FiguresView } from '@waymark/contracts';

/** The first line: how long people wait, since that is what is asked first; at most two sentences. */
export const figuresLead = ({ release }: FiguresView): string | undefined => {
  const waits = release?.tables.find(({ id }) => id === 'waits');
  const said = waits?.rows.map(({ sentence }) => sentence).filter((sentence) => sentence !== '') ?? [];
  return said.length === 0 ? undefined : said.slice(0, 2).join(' ');
};
