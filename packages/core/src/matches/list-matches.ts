import { listMatchesInput, matchList } from '@waymark/contracts';
import { governs, type ReadDb } from '@waymark/database';
import { and, inArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { decisionsOn, loadMatches, pairOf, type Said } from './load-matches.ts';

const most = 200;

/** Records that may be of one person, for information governance, who alone can join them: wherever both of them lie. */
export const listMatches = defineRead({
  name: 'list-matches',
  summary: 'Records that may be of one person.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/matches' },
  input: listMatchesInput,
  output: matchList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader: { db }, actor, now }) => {
    const who = { staffId: actor.staffId, now };
    const found = await loadMatches(db, and(governs(pairOf.first.id, who), governs(pairOf.second.id, who)), most);
    const saidOf = await decisionsOn(db, found, governs(pairOf.first.id, who));
    const open = found.filter((match) => saidOf(match)?.decision !== 'not-the-same');
    const names = await namesOf(
      db,
      open.flatMap((match) => saidOf(match) ?? []),
    );
    return {
      matches: open.map((match) => {
        const said = saidOf(match);
        return {
          ...match,
          saidTheSame: said === undefined ? null : { by: names.get(said.by) ?? null, why: said.why },
        };
      }),
    };
  },
  opened: ({ matches }) => ({
    records: matches.map(({ matchId }) => matchId),
    persons: [...new Set(matches.flatMap(({ person, other }) => [person.personId, other.personId]))],
  }),
});

const namesOf = async (db: ReadDb, said: readonly Said[]): Promise<ReadonlyMap<string, string>> => {
  if (said.length === 0) return new Map();
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(
      inArray(
        staff.id,
        said.map(({ by }) => by),
      ),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
};
