import type { FigureCell } from '@waymark/contracts';
import { formatDays } from '@waymark/ui';

/** A figure in words; a number that is not told says so, and why (model.md section 8). */
export const cellWords = (cell: FigureCell): string => {
  switch (cell.shown) {
    case 'count':
      return String(cell.value);
    case 'fewer-than':
      return `fewer than ${cell.value}`;
    case 'left-out':
      return 'not told';
    case 'days':
      return formatDays(cell.value);
    case 'not-reached':
      return 'not reached yet';
    case 'percent':
      return `${cell.value}%`;
    case 'too-few':
      return `fewer than ${cell.needed} people`;
  }
};

const notes: Partial<Record<FigureCell['shown'], string>> = {
  'fewer-than': '“Fewer than”: a number this small could point to somebody.',
  'left-out': '“Not told”: a small number elsewhere could be worked out from it.',
  'not-reached': '“Not reached yet”: fewer than that share have started so far; people still waiting are counted.',
  'too-few': '“Fewer than … people”: too few for a share or a middle value.',
};

/** The notes that a table's cells need, each once. */
export const cellNotes = (cells: readonly FigureCell[]): readonly string[] => [
  ...new Set(cells.flatMap(({ shown }) => notes[shown] ?? [])),
];
