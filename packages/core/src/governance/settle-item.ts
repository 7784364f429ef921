import { AppError, governanceItemSettled, settleGovernanceItemInput } from '@waymark/contracts';
import { and, eq, isNull, ne, or } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';
import { governanceItems } from './tables.ts';

/** Says how something was settled that information governance was asked to look at, and why. */
export const settleGovernanceItem = defineVerb({
  name: 'settle-governance-item',
  summary: 'Settles what information governance was asked to look at.',
  permission: 'core.governance.record',
  route: { method: 'POST', path: '/governance/items/:itemId/settle' },
  input: settleGovernanceItemInput,
  output: governanceItemSettled,
  repeat: 'natural',
  sample: (world) => ({ itemId: world.governanceItemId, outcome: 'nobody-here', why: 'Nobody of that name' }),
  subject: async (asked, { itemId }) => {
    const [row] = await asked.handle.db
      .select({
        personId: governanceItems.personId,
        otherPersonId: governanceItems.otherPersonId,
        settledAt: governanceItems.settledAt,
        outcome: governanceItems.outcome,
      })
      .from(governanceItems)
      .where(
        and(
          eq(governanceItems.id, itemId),
          or(isNull(governanceItems.staffId), ne(governanceItems.staffId, asked.actor.staffId)),
        ),
      );
    if (row === undefined) return undefined;
    for (const personId of [row.personId, row.otherPersonId]) {
      if (personId !== null && (await governedPerson(asked, personId)) === undefined) return undefined;
    }
    return row;
  },
  run: async ({ unit, actor, now, about, subject }, { itemId, outcome, why }) => {
    const { personId, settledAt } = subject;
    about({ records: [itemId], persons: personId === null ? [] : [personId] });
    if (settledAt !== null) {
      if (subject.outcome === outcome) return { itemId };
      throw new AppError('conflict', 'settled-already', { message: 'A colleague has settled this in the meantime' });
    }
    await unit.db
      .update(governanceItems)
      .set({ settledAt: now, settledBy: actor.staffId, outcome, settledWhy: why })
      .where(eq(governanceItems.id, itemId));
    return { itemId };
  },
});
