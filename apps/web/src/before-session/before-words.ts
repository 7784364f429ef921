import { type BeforeSessionView, dayOf, mayComeBeforeTheStart } from '@waymark/contracts';
import { formatCount, formatDay, formatList } from '@waymark/ui';
import { markLabel } from '../register/row-state.ts';

export type PersonBefore = BeforeSessionView['people'][number];

const willNotCome = ({ code }: PersonBefore): boolean => code !== null && mayComeBeforeTheStart(code);

/** The page's answer in a line: "10 expected. One comes for the first time, one will not come." */
export const beforeLead = ({ people }: BeforeSessionView): string => {
  if (people.length === 0) return 'Nobody is expected.';
  const isNew = people.filter(({ arrival }) => arrival !== 'known').length;
  const away = people.filter(willNotCome).length;
  const more = [
    ...(isNew === 0 ? [] : [`${formatCount(isNew, 'comes', 'come')} for the first time`]),
    ...(away === 0 ? [] : [`${away} will not come`]),
  ];
  return `${people.length} expected.${more.length === 0 ? '' : ` ${formatList(more)}.`}`;
};

/** What must be known of someone, a sentence each; nothing of what is not his or hers. */
export const knownWords = (person: PersonBefore): readonly string[] => {
  const { arrival, owes, interpreterLanguage, accessNeeds, before, code } = person;
  return [
    ...(code !== null && willNotCome(person) ? [`${markLabel(code)}.`] : []),
    ...(arrival === 'first-time' ? ['Comes for the first time.'] : []),
    ...(arrival === 'joins-late' ? ['Joins late: comes for the first time, the others have begun.'] : []),
    ...(owes.length === 0 ? [] : [`Owes ${owes.length === 1 ? 'week' : 'weeks'} ${formatList(owes.map(String))}.`]),
    ...(interpreterLanguage === null ? [] : [`Interpreter: ${interpreterLanguage}. Check that one is booked.`]),
    ...(accessNeeds === null ? [] : [`${accessNeeds.replace(/\.$/, '')}.`]),
    ...(before === null ? [] : [lastTime(before)]),
  ];
};

const lastTime = ({ startsAt, code }: NonNullable<PersonBefore['before']>): string => {
  const day = formatDay(dayOf(startsAt));
  return code === null ? `${day}: not recorded.` : `${day}: ${markLabel(code).toLowerCase()}.`;
};

/** Who leads, and what is missing: one alone has nobody to send out or to call. */
export const leadingWords = ({ leading }: BeforeSessionView): string => {
  const others = leading.filter(({ isMe }) => !isMe);
  if (others.length > 0) return `You lead it with ${formatList(others.map(({ name }) => name))}.`;
  return 'Nobody else is down to lead it with you. Where two are asked for, it is not held by one alone.';
};
