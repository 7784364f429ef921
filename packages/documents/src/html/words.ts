import {
  type AttendanceCounts,
  type CountedPart,
  type Day,
  dayOf,
  type Instant,
  type QuestionAnswer,
  type VersionStaff,
} from '@waymark/contracts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** "4 June 2026". */
export const dayWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
};

/** The day of an instant in Europe/London, "4 June 2026". */
export const instantWords = (at: Instant): string => dayWords(dayOf(at));

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A child's age at a day: years from the second birthday on, before that months, before the first month days. */
export const ageWords = (bornOn: Day, on: Day): string => {
  const born = Temporal.PlainDate.from(bornOn);
  const at = Temporal.PlainDate.from(on);
  const { years, months: monthsOver } = born.until(at, { largestUnit: 'years' });
  if (years >= 2) return `aged ${years}`;
  const inMonths = years * 12 + monthsOver;
  return inMonths >= 1 ? `aged ${counted(inMonths, 'month')}` : `aged ${counted(born.until(at).days, 'day')}`;
};

/** What a mark counts as, in the words of the sentence. */
export const partWords: Readonly<Record<CountedPart, string>> = {
  seen: 'Seen',
  'seen-part': 'Seen for part',
  missed: 'Missed',
  'cancelled-in-time': 'Cancelled in time',
  'could-not-attend': 'Could not attend',
  'not-seen': 'Not seen',
  'was-not-brought': 'Was not brought',
  'chose-not-to': 'Chose not to come',
  unwell: 'Unwell',
  'not-released': 'Not released by school or placement',
  'not-recorded': 'Not recorded',
  'cancelled-by-us': 'Cancelled by us',
  'not-held-for-person': 'Not held for this person',
  'stopped-for-safety': 'Stopped for safety',
  'not-held': 'Not held',
};

/** Figures with their words: held and seen always, other parts where there are any. */
export const figureWords = ({
  held,
  parts,
  cancelledLate,
}: AttendanceCounts): readonly (readonly [string, string])[] => {
  const others = Object.entries(partWords).flatMap(([part, words]) => {
    const count = new Map(Object.entries(parts)).get(part) ?? 0;
    const late = part === 'missed' && cancelledLate > 0 ? ` (${cancelledLate} cancelled late)` : '';
    return count > 0 || part === 'seen' ? [[words, `${count}${late}`] as const] : [];
  });
  return [['Held', String(held)], ...others];
};

const answers: Readonly<Record<QuestionAnswer['answer'], string>> = {
  yes: 'Yes',
  no: 'No',
  'asked-not-answered': 'Asked, not answered',
  'not-safe-to-ask': 'Not safe to ask',
  'not-asked-because': 'Not asked, because',
};

/** An answer in words, its note after a colon. */
export const answerWords = (answer: QuestionAnswer | null): string => {
  if (answer === null) return 'Not answered yet';
  return answer.note === null ? answers[answer.answer] : `${answers[answer.answer]}: ${answer.note}`;
};

/** "Priya Nair, Social worker, Northmoor Council". */
export const staffWords = ({ name, jobTitle, agency }: VersionStaff): string => `${name}, ${jobTitle}, ${agency}`;
