import {
  dayOf,
  type Id,
  type Instant,
  type MyChildrenView,
  myChildrenView,
  viewMyChildrenInput,
} from '@waymark/contracts';
import type { Reader } from '@waymark/database';
import { alertsToAnswer } from '../alerts/alerts-to-answer.ts';
import { ageAt } from '../persons/age.ts';
import { fullName } from '../persons/names-in-reach.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { lanesOf, plansOf } from './family-lanes.ts';
import { familyHarm, familyPeople } from './family-statements.ts';
import { myChildren, myFamilies, nextMeetings } from './my-children-statements.ts';

type Child = MyChildrenView['children'][number];
type ServiceLine = Child['services'][number];

/** The first screen of a lead practitioner: what needs an answer today first, then each child's services in sentences. */
export const viewMyChildren = defineRead({
  name: 'view-my-children',
  summary: 'The children allocated to the asker, who receives what, and what needs an answer.',
  permission: 'core.children.view',
  route: { method: 'GET', path: '/my-children' },
  input: viewMyChildrenInput,
  output: myChildrenView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now, programmes }) => {
    const given = { staffId: actor.staffId, now, asAt: now, day: dayOf(now) };
    const rows = await myChildren(reader).execute(given);
    const families = await myFamilies(reader).execute(given);
    const meetings = await nextMeetings(reader).execute(given);
    const alerts = await alertsToAnswer(reader, given);
    const lines = await linesByFamily(reader, programmes, given, [...new Set(families.map((row) => row.familyId))]);
    const children = [...Map.groupBy(rows, (row) => row.personId).values()].flatMap((ofChild): Child[] => {
      const [row] = ofChild;
      if (row === undefined) return [];
      const own = families.filter((family) => family.personId === row.personId);
      const next = meetings.find((meeting) => meeting.personId === row.personId);
      return [
        {
          personId: row.personId,
          name: fullName(row),
          age: row.dateOfBirth === null ? null : ageAt(row.dateOfBirth, given.day),
          expectedOn: row.expectedOn,
          families: own.map(({ familyId, reference }) => ({ familyId, reference })),
          plans: plansOf(ofChild),
          nextMeeting:
            next === undefined ? null : { meetingId: next.meetingId, kind: next.kind, startsAt: next.startsAt },
          services: distinctLines(own.flatMap((family) => lines.get(family.familyId) ?? [])),
          toAnswer: alerts
            .filter((alert) => alert.forPersonId === row.personId)
            .map(({ forPersonId: _forPersonId, ...alert }) => alert),
        },
      ];
    });
    return { asAt: now, children: children.sort((a, b) => b.toAnswer.length - a.toAnswer.length) };
  },
  opened: (view) => ({ records: [], persons: view.children.map((child) => child.personId) }),
});

const distinctLines = (lines: readonly (ServiceLine & { readonly subjectId: Id })[]): ServiceLine[] =>
  [...new Map(lines.map((line) => [line.subjectId, line])).values()].map(({ subjectId: _subjectId, ...line }) => line);

const linesByFamily = async (
  reader: Reader,
  programmes: Programmes,
  given: { readonly staffId: Id; readonly now: Instant; readonly asAt: Instant; readonly day: string },
  familyIds: readonly Id[],
) => {
  const byFamily = new Map<Id, (ServiceLine & { readonly subjectId: Id })[]>();
  for (const familyId of familyIds) {
    const ofFamily = { ...given, familyId };
    const people = await familyPeople(reader).execute(ofFamily);
    const harm = await familyHarm(reader).execute(ofFamily);
    const lanes = await lanesOf(reader, ofFamily, people, harm, programmes);
    byFamily.set(
      familyId,
      lanes.flatMap((person) =>
        person.services.map(({ subjectId, programme, position, state, sentence, isReceiving }) => ({
          subjectId,
          personId: person.personId,
          name: person.name,
          position,
          programme,
          state,
          sentence,
          isReceiving,
        })),
      ),
    );
  }
  return byFamily;
};
