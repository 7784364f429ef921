import { type Asker, type ReadDb, reach } from '@waymark/database';
import { and, eq, gt } from 'drizzle-orm';

/**
 * Everybody of whom somebody may read anything, to begin a statement with: what a team may read is little beside all
 * that is kept. It stands beside `visible`, which decides row by row, and never in its place.
 */
export const peopleInReach = (db: ReadDb, who: Asker) =>
  db
    .selectDistinct({ personId: reach.personId })
    .from(reach)
    .where(and(eq(reach.staffId, who.staffId), gt(reach.until, who.now)))
    .as('people_in_reach');
