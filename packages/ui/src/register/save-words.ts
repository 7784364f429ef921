import { formatTime } from '../format/time.ts';
import type { SaveState } from './register-mark.ts';

/** What a row says about its mark: "Saved 6:34pm", "Waiting to send, marked 6:34pm". Nothing before the first tap. */
export const saveWords = (save: SaveState): string => {
  switch (save.state) {
    case 'none':
      return '';
    case 'saving':
      return 'Saving';
    case 'saved':
      return `Saved ${formatTime(save.at)}${save.by === undefined ? '' : ` by ${save.by}`}`;
    case 'waiting':
      return `Waiting to send, marked ${formatTime(save.at)}`;
    case 'refused':
      return `Not saved: ${save.why}`;
  }
};
