import { type Asker, type ReadDb, reach } from '@waymark/database';
import type { HasId } from '@waymark/kit';
import { and, eq, exists, gt, type SQL } from 'drizzle-orm';

/** The asker has a row about this person, at whatever level. */
export const reachable = (db: ReadDb, personId: HasId, { staffId, now }: Asker): SQL =>
  exists(
    db
      .select({ staffId: reach.staffId })
      .from(reach)
      .where(and(eq(reach.staffId, staffId), eq(reach.personId, personId), gt(reach.until, now))),
  );
