import {
  dayOf,
  type EndingLine,
  type NotSeenLine,
  type OversightView,
  type UndeliveredNotice,
} from '@waymark/contracts';
import { formatCount, formatDay } from '@waymark/ui';

const kinds: Readonly<Record<UndeliveredNotice['kind'], string>> = {
  safety: 'Safety notice',
  'duty-call': 'Call for duty',
  'emergency-duty-call': 'Call for the emergency duty team',
  message: 'Message that could not be sent',
};

/** "Call for duty, about Dana Reyes: nobody to send it to". */
export const noticeWords = ({ kind, aboutName, toName }: UndeliveredNotice): string =>
  `${kinds[kind]}${aboutName === null ? '' : `, about ${aboutName}`}: ${toName === null ? 'nobody to send it to' : `to ${toName}`}`;

/** "Not seen for 29 days, since 12 February 2026"; who was never seen is said to be so. */
export const notSeenWords = ({ lastSeenOn, days }: NotSeenLine): string =>
  lastSeenOn === null
    ? `Never seen, ${days} days after the first session`
    : `Not seen for ${days} days, since ${formatDay(lastSeenOn)}`;

export const endingWords = ({ since, isManagers }: EndingLine): string =>
  `Receives nothing since ${formatDay(dayOf(since))}.${isManagers ? ' It is yours to act: 3 days have passed.' : ''}`;

const whole = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The page's answer in a line or two; what is safe from harm tonight stands first. */
export const oversightLead = (view: OversightView): string => {
  const { undelivered, lateRegisters, endings, notSeen } = view;
  const long = notSeen.filter(({ days }) => days > 28).length;
  const parts = [
    ...(undelivered.length === 0
      ? []
      : [`${formatCount(undelivered.length, 'notice has', 'notices have')} reached nobody`]),
    ...(lateRegisters.length === 0
      ? []
      : [`${formatCount(lateRegisters.length, 'register is', 'registers are')} not finished`]),
    ...(endings.length === 0 ? [] : [`${formatCount(endings.length, 'ending waits', 'endings wait')} for an answer`]),
    ...(notSeen.length === 0
      ? []
      : [
          `${formatCount(notSeen.length, 'person was', 'people were')} not seen for 14 days${long === 0 ? '' : `, ${long} of them for 28`}`,
        ]),
  ];
  return parts.length === 0 ? 'Nothing here waits for you.' : parts.map(whole).join(' ');
};
