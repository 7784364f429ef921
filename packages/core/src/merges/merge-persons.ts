import { AppError, fieldError, type Id, mergePersonsInput, personsMerged } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq, or } from 'drizzle-orm';
import { governedPerson } from '../governance/governed-person.ts';
import { possibleMatches } from '../matches/tables.ts';
import { coreTables } from '../schema.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { fillKept } from './filled-columns.ts';
import { rebuildMergedIds } from './merged-ids.ts';
import { type PersonReference, personReferences } from './references.ts';
import { readersOf, refreshAroundBoth } from './refresh-around-both.ts';
import { requireOneSide } from './require-one-side.ts';
import { mayStay, standingWords } from './standing-words.ts';
import { merges } from './tables.ts';
import { rememberMoves, rowsToTurn, turnRows } from './turn-references.ts';

/**
 * Makes two records one person's: everything that names the one that goes names the kept one from now on, and is
 * remembered, so that it can be undone exactly. Refused across the sides of a pair and where both hold what one person
 * can have only once; the error says what stands in the way. Old ids go on leading to the kept record.
 */
export const mergePersons = defineVerb({
  name: 'merge-persons',
  summary: 'Joins two records that are of one person.',
  permission: 'core.person.merge',
  route: { method: 'POST', path: '/governance/merges' },
  input: mergePersonsInput,
  output: personsMerged,
  repeat: 'fact',
  sample: (world) => ({
    mergeId: world.newId(),
    goneId: world.twinRecordId,
    keptId: world.childId,
    why: 'Referred twice under two spellings',
  }),
  subject: async (asked, { mergeId, goneId, keptId }) => {
    const [sent] = await asked.handle.db.select({ id: merges.id }).from(merges).where(eq(merges.id, mergeId));
    const kept = await governedPerson(asked, keptId);
    const gone = sent === undefined ? await governedPerson(asked, goneId) : kept;
    return kept === undefined || gone === undefined ? undefined : {};
  },
  run: async ({ unit, actor, now, about }, { mergeId, goneId, keptId, why }) => {
    about({ records: [mergeId], persons: [goneId, keptId] });
    if (await isSent(unit, { mergeId, goneId, keptId })) return { mergeId, isNew: false };
    if (goneId === keptId) throw fieldError('goneId', 'one-record', 'Choose two different records');
    await requireOneSide(unit, goneId, keptId);
    const readers = await readersOf(unit, [goneId, keptId]);
    const references = personReferences(coreTables);
    const plan = await planOf(unit, references, { goneId, keptId });
    await unit.db.insert(merges).values({
      id: mergeId,
      goneId,
      keptId,
      why,
      at: now,
      by: actor.staffId,
      filled: await fillKept(unit, goneId, keptId),
    });
    for (const { reference, rowIds } of plan) {
      await turnRows(unit, reference, { rowIds, from: goneId, to: keptId });
      await rememberMoves(unit, mergeId, reference, rowIds);
    }
    await unit.db
      .delete(possibleMatches)
      .where(or(eq(possibleMatches.personId, goneId), eq(possibleMatches.otherPersonId, goneId)));
    await rebuildMergedIds(unit);
    await refreshAroundBoth(unit, [goneId, keptId], readers);
    return { mergeId, isNew: true };
  },
});

const isSent = async (
  unit: Unit,
  sent: { readonly mergeId: Id; readonly goneId: Id; readonly keptId: Id },
): Promise<boolean> => {
  const [stored] = await unit.db
    .select({ goneId: merges.goneId, keptId: merges.keptId })
    .from(merges)
    .where(eq(merges.id, sent.mergeId));
  if (stored === undefined) return false;
  if (stored.goneId === sent.goneId && stored.keptId === sent.keptId) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};

/** Everything that would be turned; throws with all that stands in the way at once. */
const planOf = async (
  unit: Unit,
  references: readonly PersonReference[],
  pair: { readonly goneId: Id; readonly keptId: Id },
) => {
  const plan: { readonly reference: PersonReference; readonly rowIds: readonly Id[] }[] = [];
  const inTheWay = new Set<string>();
  for (const reference of references) {
    const { turning, standing } = await rowsToTurn(unit, reference, pair);
    if (turning.length > 0) plan.push({ reference, rowIds: turning });
    if (standing.length > 0 && !mayStay.has(reference.tableName)) inTheWay.add(reference.tableName);
  }
  if (inTheWay.size === 0) return plan;
  const fields = [...inTheWay].sort().map((tableName) => ({ path: 'goneId', ...standingWords(tableName) }));
  throw new AppError('invalid', fields[0]?.code ?? 'both-have', {
    message: 'These two records cannot be joined as they are',
    fields,
  });
};
