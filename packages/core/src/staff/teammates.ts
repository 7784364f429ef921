import type { Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { staff } from './tables.ts';

/** Everyone in a team, whose managers and duty workers answer for what each of them has. */
export const teammatesOf = async ({ db }: { readonly db: ReadDb }, teamId: Id | null): Promise<readonly Id[]> => {
  if (teamId === null) return [];
  const rows = await db.select({ id: staff.id }).from(staff).where(eq(staff.teamId, teamId));
  return rows.map(({ id }) => id);
};
