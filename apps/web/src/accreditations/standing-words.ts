import type { AccreditationStanding, AccreditationsView } from '@waymark/contracts';
import { formatCount, formatDay, formatList } from '@waymark/ui';

/** "Lapses on 31 March 2026", for a list or beside a name. */
export const standingWords = (one: {
  readonly standing: AccreditationStanding;
  readonly until: string | null;
}): string => {
  const { standing, until } = one;
  const day = until === null ? '' : formatDay(until);
  if (standing === 'valid') return until === null ? 'Accredited' : `Accredited until ${day}`;
  if (standing === 'lapses-soon') return `Accreditation lapses after ${day}`;
  if (standing === 'lapsed') return `Accreditation lapsed after ${day}`;
  return standing === 'not-yet' ? 'Accreditation has not begun' : 'No accreditation to lead is recorded';
};

/** "1 accreditation has lapsed and 2 lapse within 60 days." */
export const accreditationsLead = ({ staff }: AccreditationsView): string => {
  const all = staff.flatMap(({ standings }) => standings.map(({ standing }) => standing));
  const count = (wanted: AccreditationStanding) => all.filter((standing) => standing === wanted).length;
  const [lapsed, soon] = [count('lapsed'), count('lapses-soon')];
  const parts = [
    ...(lapsed === 0 ? [] : [formatCount(lapsed, 'accreditation has lapsed', 'accreditations have lapsed')]),
    ...(soon === 0 ? [] : [`${formatCount(soon, 'lapses', 'lapse')} within 60 days`]),
  ];
  return parts.length === 0 ? 'No accreditation lapses within 60 days.' : `${formatList(parts)}.`;
};
