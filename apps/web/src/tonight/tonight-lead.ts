import type { TonightView } from '@waymark/contracts';
import { numberWords, numberWordsInside } from '../my-children/number-words.ts';
import { rowsOf } from './tonight-words.ts';

/** "Two need a call now. Three more are expected." */
export const tonightLead = ({ rows }: Pick<TonightView, 'rows'>): string => {
  const act = rowsOf(rows, 'act');
  const unheld = act.filter(({ hasWorker }) => !hasWorker).length;
  const watch = rowsOf(rows, 'watch').length;
  const actWords =
    act.length === 0
      ? 'Nobody needs a call now.'
      : `${numberWords(act.length)} ${act.length === 1 ? 'needs' : 'need'} a call now${
          unheld === 0 ? '' : `, ${numberWordsInside(unheld)} of them without a worker`
        }.`;
  const watchWords =
    watch === 0 ? '' : ` ${numberWords(watch)} ${act.length === 0 ? '' : 'more '}to watch later tonight.`;
  return `${actWords}${watchWords}`;
};
