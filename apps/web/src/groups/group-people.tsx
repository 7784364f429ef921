import {
  dayOf,
  type GroupRole,
  type GroupView,
  groupRoles,
  type Position,
  positionLabels,
  referralStateLabels,
} from '@waymark/contracts';
import { formatDay } from '@waymark/ui';
import type { ReactNode } from 'react';
import { standingWords } from '../accreditations/standing-words.ts';
import { addresses } from '../navigation/addresses.ts';

export const groupRoleLabels: Readonly<Record<GroupRole, string>> = {
  lead: 'Leads',
  'co-facilitator': 'Leads with',
  cover: 'Covers',
};

type Placed = GroupView['people'][number];

/** Only what is out of the ordinary: a place not yet taken up, or one that is ending. */
const PlaceNote = ({ state, from, startedAt }: Pick<Placed, 'state' | 'from' | 'startedAt'>): ReactNode => {
  if (state !== 'enrolled') return <div className="waymark-quiet">{referralStateLabels[state]}</div>;
  return startedAt === null ? <div className="waymark-quiet">Place since {formatDay(from)}, not started</div> : null;
};

/** What everyone here is, where it is one and the same; else it stands beside each name. */
const commonPosition = (people: GroupView['people']): Position | undefined => {
  const [first, ...others] = people;
  return others.every(({ position }) => position === first?.position) ? first?.position : undefined;
};

const People = ({ people }: Pick<GroupView, 'people'>): ReactNode => {
  if (people.length === 0) return <p className="govuk-body">Nobody has a place yet.</p>;
  const common = commonPosition(people);
  return (
    <>
      {common === undefined ? null : (
        <p className="govuk-body-s waymark-quiet">Position: {positionLabels[common].toLowerCase()}</p>
      )}
      <ul className="govuk-list">
        {people.map(({ enrolmentId, name, position, state, from, startedAt }) => (
          <li key={enrolmentId}>
            <a className="govuk-link" href={addresses.place(enrolmentId)}>
              {name}
            </a>
            {common === undefined ? `, ${positionLabels[position].toLowerCase()}` : null}
            <PlaceNote state={state} from={from} startedAt={startedAt} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Offers = ({ offers }: Pick<GroupView, 'offers'>): ReactNode =>
  offers.length === 0 ? null : (
    <>
      <h3 className="govuk-heading-s">Offers open</h3>
      <ul className="govuk-list">
        {offers.map(({ offerId, name, expiresAt }) => (
          <li key={offerId}>
            {name}, until {formatDay(dayOf(expiresAt))}
          </li>
        ))}
      </ul>
    </>
  );

const daysWords = ({ from, last }: { readonly from: string; readonly last: string }): string =>
  from === last ? `On ${formatDay(from)}` : `From ${formatDay(from)} until ${formatDay(last)}`;

const byRole = (staff: GroupView['staff']): GroupView['staff'] =>
  staff.toSorted((one, other) => groupRoles.indexOf(one.role) - groupRoles.indexOf(other.role));

export interface GroupPeopleProps {
  readonly group: GroupView;
  readonly mayManage: boolean;
}

/** Who has a place, whose offer is open, who leads. */
export const GroupPeople = ({ group, mayManage }: GroupPeopleProps): ReactNode => (
  <>
    <h2 className="govuk-heading-m">People</h2>
    <People people={group.people} />
    <Offers offers={group.offers} />
    <h2 className="govuk-heading-m">Who leads</h2>
    {group.staff.length === 0 ? <p className="govuk-body">Nobody yet: no register can be opened.</p> : null}
    <ul className="govuk-list">
      {byRole(group.staff).map(({ staffId, name, role, days, accreditation }) => (
        <li key={`${staffId} ${role}`}>
          {groupRoleLabels[role]}: {name}
          {days === null ? null : <div className="waymark-quiet">{daysWords(days)}</div>}
          {accreditation === null ? null : <div className="waymark-quiet">{standingWords(accreditation)}</div>}
        </li>
      ))}
    </ul>
    {mayManage ? (
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.groupStaff(group.groupId)}>
          {group.staff.length === 0 ? 'Set who leads' : 'Change who leads'}
        </a>
        <br />
        <a className="govuk-link" href={addresses.groupCover(group.groupId)}>
          Plan cover for some days
        </a>
      </p>
    ) : null}
  </>
);
