import {
  type GovernanceItemKind,
  type GovernedPerson,
  governanceItemList,
  type Id,
  listGovernanceItemsInput,
} from '@waymark/contracts';
import { governs } from '@waymark/database';
import { and, asc, eq, inArray, isNull, like, or, type SQL } from 'drizzle-orm';
import { searchNameOf } from '../persons/search-name.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { governedPersons } from './governed-person.ts';
import { hasFamilyNameOf } from './note-staff-match.ts';
import { governanceItems } from './tables.ts';

const most = 100;
const mostCandidates = 10;

/** What information governance is asked to look at, oldest first; nothing of those the asker is in conflict with. */
export const listGovernanceItems = defineRead({
  name: 'list-governance-items',
  summary: 'What information governance is asked to look at.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/items' },
  input: listGovernanceItemsInput,
  output: governanceItemList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const asked = { handle: reader, actor, now };
    const who = { staffId: actor.staffId, now };
    const rows = await reader.db
      .select({
        itemId: governanceItems.id,
        kind: governanceItems.kind,
        staffId: governanceItems.staffId,
        staff: staff.name,
        personId: governanceItems.personId,
        saidName: governanceItems.saidName,
        saidDateOfBirth: governanceItems.saidDateOfBirth,
        why: governanceItems.why,
        raisedAt: governanceItems.raisedAt,
      })
      .from(governanceItems)
      .leftJoin(staff, eq(staff.id, governanceItems.staffId))
      .where(
        and(
          isNull(governanceItems.settledAt),
          or(isNull(governanceItems.personId), governs(governanceItems.personId, who)),
          or(isNull(governanceItems.otherPersonId), governs(governanceItems.otherPersonId, who)),
        ),
      )
      .orderBy(asc(governanceItems.raisedAt), asc(governanceItems.id))
      .limit(most);
    const named = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const about: ReadonlyMap<Id, GovernedPerson> =
      named.length === 0
        ? new Map()
        : new Map(
            (await governedPersons(asked, inArray(persons.id, named), most)).map((person) => [person.personId, person]),
          );
    const items = [];
    // A member of staff who names someone knows whom he or she names; nobody governs an item of their own.
    for (const { personId, ...row } of rows.filter(({ staffId }) => staffId !== actor.staffId)) {
      const wanted = personId === null ? candidatesFor(row) : undefined;
      const candidates = wanted === undefined ? [] : await governedPersons(asked, wanted, mostCandidates);
      // A match with nobody the asker may know of is none: else it would tell of those he or she is in conflict with.
      if (row.kind === 'staff-match' && candidates.length === 0) continue;
      items.push({ ...row, person: personId === null ? null : (about.get(personId) ?? null), candidates });
    }
    return { items };
  },
  opened: ({ items }) => ({
    records: items.map(({ itemId }) => itemId),
    persons: [
      ...new Set(
        items.flatMap(({ person, candidates }) => [person, ...candidates].flatMap((one) => one?.personId ?? [])),
      ),
    ],
  }),
});

/** People with that family name, or born that day with one of those names. */
const candidatesFor = (item: {
  readonly kind: GovernanceItemKind;
  readonly saidName: string | null;
  readonly saidDateOfBirth: string | null;
}): SQL | undefined => {
  if (item.saidName === null) return undefined;
  if (item.kind === 'staff-match') return hasFamilyNameOf(item.saidName);
  const names = searchNameOf(item.saidName)
    .replaceAll(/[\\%_]/g, '')
    .split(' ');
  const [first = '', last = first] = [names[0], names.at(-1)];
  const sameNames = and(like(persons.searchName, `%${first}%`), like(persons.searchName, `%${last}`));
  if (item.saidDateOfBirth === null) return sameNames;
  const born = eq(persons.dateOfBirth, item.saidDateOfBirth);
  return or(sameNames, and(born, or(like(persons.searchName, `%${first}%`), like(persons.searchName, `%${last}`))));
};
