import type { FigureCell } from '@waymark/contracts';

/** "30 are", "Fewer than 5 are", "Nobody is": a count as a sentence begins with it; null where it is left out. */
const countWords = (cell: FigureCell | undefined): string | null => {
  if (cell?.shown === 'fewer-than') return `fewer than ${cell.value}`;
  if (cell?.shown === 'count') return cell.value === 0 ? 'nobody' : `about ${cell.value}`;
  return null;
};

/** "30 are waiting now." */
const waitingWords = (cell: FigureCell | undefined): string => {
  const words = countWords(cell);
  return words === null ? '' : `${words} ${words === 'nobody' ? 'is' : 'are'} waiting now`;
};

const within = (cell: FigureCell | undefined): string | null =>
  cell?.shown === 'days' ? `within ${cell.value} ${cell.value === 1 ? 'day' : 'days'}` : null;

/** One sentence on waits (ux.md "Commissioner"), from what is shown alone. */
export const waitSentence = (
  programme: string,
  half: FigureCell | undefined,
  ninety: FigureCell | undefined,
  waiting: FigureCell | undefined,
): string => {
  const after = waitingWords(waiting);
  const end = after === '' ? '.' : `; ${after}.`;
  if (half?.shown === 'too-few') return `Too few people were referred to ${programme} to say how long they wait${end}`;
  const first = within(half);
  if (first === null) return `Fewer than half of those referred to ${programme} have started so far${end}`;
  const second = within(ninety);
  const nine = second === null ? '; fewer than 9 in 10 have started so far' : `, 9 in 10 ${second}`;
  return `Half of those referred to ${programme} started ${first}${nine}${end}`;
};

/** One sentence on completion, against both bases (S34). */
export const completionSentence = (
  programme: string,
  ofStarted: FigureCell | undefined,
  ofReferred: FigureCell | undefined,
): string => {
  if (ofStarted?.shown !== 'percent' || ofReferred?.shown !== 'percent')
    return `Too few people have started ${programme} to say what share completed it.`;
  return `${ofStarted.value}% of those who started ${programme} have completed it: ${ofReferred.value}% of those referred.`;
};

/** One sentence on needs left unmet; none where the number is left out. */
export const unmetSentence = (programme: string, unmet: FigureCell | undefined): string => {
  const words = countWords(unmet);
  if (words === null) return '';
  const who = `${words.charAt(0).toUpperCase()}${words.slice(1)} of those referred to ${programme}`;
  return `${who} ${words === 'nobody' ? 'was' : 'were'} let go because there was no place or programme for them.`;
};

/** One sentence on attendance. */
export const attendanceSentence = (programme: string, rate: FigureCell | undefined): string =>
  rate?.shown === 'percent'
    ? `People came to ${rate.value}% of the sessions of ${programme} that were offered and recorded.`
    : `Too few sessions of ${programme} were offered and recorded to say what share people came to.`;
