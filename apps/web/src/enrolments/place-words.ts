import { closingReasonLabels, type EnrolmentView, referralStateLabels } from '@waymark/contracts';
import { formatDayAndTime } from '@waymark/ui';
import { asSentence } from '../family/as-sentence.ts';
import { labelOf } from '../family/label-of.ts';

/** The page's answer in one sentence; while an ending runs it says that nothing is received, and since when (S24). */
export const placeLead = ({ state, sentence, receivingNothingSince, exitReason }: EnrolmentView): string => {
  const reason = exitReason === null ? '' : `, ${labelOf(closingReasonLabels, exitReason).toLowerCase()}`;
  if (state === 'ending' && receivingNothingSince !== null)
    return `Receiving nothing since ${formatDayAndTime(receivingNothingSince)}${reason}. ${asSentence(sentence)}`;
  return `${referralStateLabels[state]}${reason}. ${asSentence(sentence)}`;
};

/** How a place would close: never "completed" unless the rule is met; "did not start" where nobody ever saw the person (S20). */
export const closingWords = ({ startedAt }: Pick<EnrolmentView, 'startedAt'>): string =>
  startedAt === null
    ? 'The person was never seen at a session: it closes as “did not start”, and no end report is asked for.'
    : 'The person was seen at a session: it closes as “ended early”, and an end report is asked for.';
