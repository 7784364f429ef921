import {
  adultMarkLabels,
  type CancelledBy,
  type ComparedMark,
  type CorrectionsView,
  cancelledByLabels,
  childMarkLabels,
  couldNotAttendReasonLabels,
  type MarkCode,
  markModeLabels,
  notHeldForPersonReasonLabels,
  notReleasedByLabels,
  notSeenReasonLabels,
  turnedAwayReasonLabels,
} from '@waymark/contracts';

const codes: Readonly<Record<MarkCode, string>> = { ...childMarkLabels, ...adultMarkLabels };

const reasons: Readonly<Record<string, string>> = {
  ...turnedAwayReasonLabels,
  ...couldNotAttendReasonLabels,
  ...notHeldForPersonReasonLabels,
  ...notSeenReasonLabels,
  ...notReleasedByLabels,
};

const cancelled = (by: CancelledBy): string => `cancelled by: ${cancelledByLabels[by].toLowerCase()}`;

/** A mark with what was said with it: "Could not attend: work; 40 minutes; “Bus broke down”". */
export const markWords = ({ code, minutes, mode, cancelledBy, reasonCode, note }: ComparedMark): string => {
  if (code === 'recorded-in-error') return 'No mark: it was recorded in error';
  const said = [
    ...(reasonCode === null ? [] : [(reasons[reasonCode] ?? reasonCode).toLowerCase()]),
    ...(cancelledBy === null ? [] : [cancelled(cancelledBy)]),
    ...(minutes === null ? [] : [`${minutes} minutes`]),
    ...(mode === 'in-person' ? [] : [markModeLabels[mode].toLowerCase()]),
    ...(note === null ? [] : [`“${note}”`]),
  ];
  return said.length === 0 ? codes[code] : `${codes[code]}: ${said.join('; ')}`;
};

/** The page's answer in a line. */
export const correctionsLead = ({ waiting }: CorrectionsView): string => {
  const toAnswer = waiting.filter(({ isOwn }) => !isOwn).length;
  if (waiting.length === 0) return 'No correction waits for anybody.';
  if (toAnswer === 0) return 'What waits was proposed by you: somebody else must answer it.';
  return toAnswer === 1
    ? 'One correction of a mark waits for your answer.'
    : `${toAnswer} corrections of marks wait for your answer.`;
};
