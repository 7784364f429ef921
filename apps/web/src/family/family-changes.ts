import {
  addDays,
  circumstanceLabels,
  type Day,
  dayOf,
  type FamilyPerson,
  type FamilyView,
  reliabilityLabels,
  type ServiceView,
} from '@waymark/contracts';
import { formatDay, formatList, type MarkShapeName } from '@waymark/ui';
import { shapeOf } from './mark-look.ts';

/** Something new in the period, with the day it is ordered by. */
export interface FamilyChange {
  readonly id: string;
  readonly on: Day;
  readonly words: string;
}

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Days back from the day asked about that count as new. */
const changesPeriodDays = 28;

/** The period the changes are of. */
export const changesPeriod = ({ asAt }: Pick<FamilyView, 'asAt'>): Period => {
  const to = dayOf(asAt);
  return { from: addDays(to, -changesPeriodDays), to };
};

const isInside = (day: Day, { from, to }: Period): boolean => day > from && day <= to;

const eventOf = (at: string | null, id: string, words: string, period: Period): readonly FamilyChange[] => {
  if (at === null) return [];
  const on = dayOf(at);
  return isInside(on, period) ? [{ id, on, words: `${words} on ${formatDay(on)}.` }] : [];
};

const named = {
  missed: 'missed',
  'not-engaged': 'there, not engaged',
  'could-not-attend': 'could not attend',
} as const;
const namedOfSurvivor = { ...named, missed: 'not seen' } as const;

const isNamed = (shape: MarkShapeName): shape is keyof typeof named => Object.hasOwn(named, shape);

/** The days on which someone was missing, named one by one and not counted: counts are the server's. */
const marksOf = (person: FamilyPerson, service: ServiceView, period: Period): readonly FamilyChange[] => {
  const words = service.position === 'survivor' || service.position === 'child' ? namedOfSurvivor : named;
  const recent = service.attendance
    .map((entry) => ({ on: dayOf(entry.startsAt), shape: shapeOf(entry) }))
    .filter(({ on }) => isInside(on, period));
  const said = [...Map.groupBy(recent, ({ shape }) => shape).entries()].flatMap(([shape, same]) =>
    isNamed(shape) ? [`${words[shape]} on ${formatList(same.map(({ on }) => formatDay(on)))}`] : [],
  );
  const last = recent.filter(({ shape }) => isNamed(shape)).at(-1);
  if (last === undefined) return [];
  const id = `marks ${service.subjectId}`;
  return [{ id, on: last.on, words: `${person.name}, ${service.programme}: ${said.join('; ')}.` }];
};

const ofService = (person: FamilyPerson, service: ServiceView, period: Period): readonly FamilyChange[] => {
  const { subjectId, programme } = service;
  const who = `${person.name}, ${programme}:`;
  return [
    ...eventOf(service.receivedAt, `received ${subjectId}`, `${who} referral received`, period),
    ...eventOf(service.startedAt, `started ${subjectId}`, `${who} started`, period),
    ...eventOf(service.endedAt, `ended ${subjectId}`, `${who} ended`, period),
    ...marksOf(person, service, period),
  ];
};

const ofCircumstances = ({ people, circumstances }: FamilyView, period: Period): readonly FamilyChange[] =>
  circumstances
    .filter(({ from }) => isInside(from, period))
    .map(({ circumstanceId, personId, kind, from, sourceAgency, reliability }) => {
      const name = people.find((person) => person.personId === personId)?.name ?? 'Someone';
      const source = `${sourceAgency}, ${reliabilityLabels[reliability].toLowerCase()}`;
      const words = `${name}: ${circumstanceLabels[kind].toLowerCase()}, ${formatDay(from)} (${source}).`;
      return { id: circumstanceId, on: from, words };
    });

/** What is new in the four weeks before the day asked about, newest first, each with its days (ux.md, Family). */
export const familyChanges = (view: FamilyView): readonly FamilyChange[] => {
  const period = changesPeriod(view);
  const fromServices = view.people.flatMap((person) =>
    person.services.flatMap((service) => ofService(person, service, period)),
  );
  return [...ofCircumstances(view, period), ...fromServices].toSorted((left, right) =>
    left.on === right.on ? 0 : left.on < right.on ? 1 : -1,
  );
};
