import type { Day, FamilyPerson, Id, Instant, PlanView, Position } from '@waymark/contracts';
import type { Reader } from '@waymark/database';
import { ageAt, bornBy } from '../persons/age.ts';
import { fullName } from '../persons/names-in-reach.ts';
import type { Programmes } from '../programmes/programmes.ts';
import {
  familyAttendance,
  type familyHarm,
  familyPauses,
  type familyPeople,
  familyServices,
} from './family-statements.ts';
import { type ServiceAttendanceRow, serviceOf } from './services-of.ts';

type PersonRow = Awaited<ReturnType<ReturnType<typeof familyPeople>['execute']>>[number];
type HarmRow = Awaited<ReturnType<ReturnType<typeof familyHarm>['execute']>>[number];
type PlanRow = Pick<
  PersonRow,
  | 'planKey'
  | 'planKind'
  | 'category'
  | 'initialCategory'
  | 'planStartsOn'
  | 'planEndsOn'
  | 'planSource'
  | 'planAsAt'
  | 'notInFileAsAt'
>;

/** Who asks about which family, as at when; the values of the statements' placeholders. */
export interface FamilyAsked {
  readonly familyId: Id;
  readonly staffId: Id;
  readonly now: Instant;
  readonly asAt: Instant;
  readonly day: Day;
}

/** A lane a person: position in this family, plans and services, each in the one sentence. */
export const lanesOf = async (
  reader: Reader,
  given: FamilyAsked,
  people: readonly PersonRow[],
  harm: readonly HarmRow[],
  programmes: Programmes,
): Promise<FamilyPerson[]> => {
  const services = await familyServices(reader).execute({ ...given });
  const attendance = Map.groupBy(await familyAttendance(reader).execute({ ...given }), (row) => row.enrolmentId);
  const pauses = Map.groupBy(await familyPauses(reader).execute({ ...given }), (row) => row.enrolmentId);
  const members = new Set(people.map((row) => row.personId));
  const none: readonly ServiceAttendanceRow[] = [];
  return [...Map.groupBy(people, (row) => row.personId).values()].flatMap((rows) => {
    const [row] = rows;
    if (row === undefined) return [];
    const position = positionIn(row, harm, given.day);
    const dateOfBirth = bornBy(row.dateOfBirth, given.day);
    const who = { sex: row.sex, knownAs: row.knownAs ?? row.givenNames };
    return [
      {
        personId: row.personId,
        name: fullName(row),
        knownAs: row.knownAs ?? row.givenNames,
        sex: row.sex,
        dateOfBirth,
        expectedOn: row.expectedOn,
        diedOn: row.diedOn,
        age: dateOfBirth === null ? null : ageAt(dateOfBirth, given.day),
        position,
        // How it was established towards someone outside this family is that other family's to know (S43).
        harmEstablishedBy:
          harm.find((found) => found.personId === row.personId && members.has(found.otherPersonId))?.establishedBy ??
          null,
        livesInHousehold: row.livesInHousehold,
        verifiedBy: row.verifiedBy,
        verifiedOn: row.verifiedOn,
        membershipId: row.membershipId,
        memberSince: row.memberSince,
        findOut: row.finder === null || row.findOutDueOn === null ? null : { by: row.finder, dueOn: row.findOutDueOn },
        plans: plansOf(rows),
        services: services
          .filter((service) => service.personId === row.personId)
          .map((service) =>
            serviceOf(service, service.enrolmentId === null ? none : (attendance.get(service.enrolmentId) ?? none), {
              programmes,
              asAt: given.asAt,
              who,
              bornOn: row.dateOfBirth,
              pauses: service.enrolmentId === null ? [] : (pauses.get(service.enrolmentId) ?? []),
            }),
          ),
      },
    ];
  });
};

/** Plans of one child from the rows that repeat the person; the newest "no longer in the file" of each. */
export const plansOf = (rows: readonly PlanRow[]): PlanView[] => {
  const plans = new Map<Id, PlanView>();
  for (const row of rows) {
    if (
      row.planKey === null ||
      row.planKind === null ||
      row.planStartsOn === null ||
      row.planSource === null ||
      row.planAsAt === null
    )
      continue;
    plans.set(row.planKey, {
      planKey: row.planKey,
      kind: row.planKind,
      category: row.category ?? row.initialCategory,
      startsOn: row.planStartsOn,
      endsOn: row.planEndsOn,
      source: row.planSource,
      asAt: row.planAsAt,
      notInFileAsAt: row.notInFileAsAt,
    });
  }
  return [...plans.values()];
};

/** The position shown in this family: of recorded harm the asker may read, else co-parent; under 18 and unborn are children. */
const positionIn = (row: PersonRow, harm: readonly HarmRow[], day: Day): Position => {
  if (row.dateOfBirth === null && row.expectedOn !== null) return 'child';
  if (row.dateOfBirth !== null && ageAt(row.dateOfBirth, day) < 18) return 'child';
  if (harm.some((found) => found.personId === row.personId)) return 'person-causing-harm';
  return harm.some((found) => found.otherPersonId === row.personId) ? 'survivor' : 'co-parent';
};
