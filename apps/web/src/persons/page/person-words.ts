import {
  type ContactSummary,
  circumstanceLabels,
  contactChannelLabels,
  contactResultLabels,
  dayOf,
  harmEstablishedByLabels,
  type PersonView,
  relationshipKindLabels,
  reliabilityLabels,
} from '@waymark/contracts';
import { formatCount, formatDay, formatTime } from '@waymark/ui';

type Relationship = PersonView['relationships'][number];

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** "Kit is partner of Robin, since 5 January 2026." Never inferred from sex. */
export const relationshipWords = ({ name, kind, otherName, from, to }: Relationship): string => {
  const since = from === null ? '' : `, since ${formatDay(from)}`;
  const until = to === null ? '' : `, until ${formatDay(to)}`;
  return `${name} is ${lower(relationshipKindLabels[kind])} ${otherName}${since}${until}.`;
};

/** What is recorded about harm in one relationship, with who says so; `null` where nothing is. */
export const harmWords = (relationship: Relationship): string | null => {
  const { harm, name, otherName, harmEstablishedBy, harmTool, isByChild } = relationship;
  if (harm === null) return null;
  if (harm === 'not-determined') return 'Whether there is harm is not determined.';
  const how = harmEstablishedBy === null ? '' : ` Established by: ${lower(harmEstablishedByLabels[harmEstablishedBy])}`;
  const tool = harmTool === null ? '' : `, with ${harmTool}`;
  return `${name} ${isByChild ? 'is a child using harm towards' : 'causes harm to'} ${otherName}.${how}${tool}.`;
};

/** When someone was last spoken to, and how often since then nobody spoke to the person alone (F2). */
export const aloneWords = ({ lastSpokenOn, lastSeenAloneOn, contactsSinceAlone }: ContactSummary): string => {
  if (lastSpokenOn === null) return 'Nobody is recorded as having spoken with this person.';
  const spoken = `Last spoken to on ${formatDay(lastSpokenOn)}.`;
  if (lastSeenAloneOn === null)
    return `${spoken} Never recorded as spoken to alone, in ${formatCount(contactsSinceAlone, 'contact', 'contacts')}.`;
  if (contactsSinceAlone === 0) return `${spoken} Spoken to alone then.`;
  return `${spoken} Last spoken to alone on ${formatDay(lastSeenAloneOn)}: ${formatCount(contactsSinceAlone, 'contact', 'contacts')} since.`;
};

/** One contact in a line: when, how, by whom from where, what came of it, who else was there. */
export const attemptWords = (attempt: ContactSummary['attempts'][number]): string => {
  const { at, channel, result, by, agency, someoneElsePresent, wasAlone } = attempt;
  const else_ = someoneElsePresent === true ? ' Someone else was there.' : '';
  const alone = wasAlone === true ? ' Alone.' : '';
  return `${formatDay(dayOf(at))} at ${formatTime(at)}, ${lower(contactChannelLabels[channel])}: ${lower(contactResultLabels[result])}. ${by}, ${agency}.${else_}${alone}`;
};

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** The page's answer in one line: who receives what, or nothing. */
export const personLead = (view: PersonView): string => {
  if (view.diedOn !== null) return `${view.name} died on ${formatDay(view.diedOn)}.`;
  const receiving = view.services.filter(({ isReceiving }) => isReceiving);
  const waiting = view.services.length - receiving.length;
  if (view.services.length === 0) return 'Receives nothing recorded here.';
  if (receiving.length === 0)
    return `Receives nothing yet: ${waiting} ${plural(waiting, 'referral', 'referrals')} without a start.`;
  return `Receives ${receiving.map(({ programme }) => programme).join(' and ')}.`;
};

/** "In custody, from 27 February 2026. Robin Example, Probation: confirmed." */
export const circumstanceWords = (said: Omit<PersonView['circumstances'][number], 'circumstanceId'>): string => {
  const { kind, from, to, sourceName, sourceAgency, reliability, note } = said;
  const until = to === null ? '' : ` until ${formatDay(to)}`;
  const source = `${sourceName}, ${sourceAgency}: ${reliabilityLabels[reliability].toLowerCase()}.`;
  return `${circumstanceLabels[kind]}, from ${formatDay(from)}${until}. ${source}${note === null ? '' : ` ${note}`}`;
};
