import { dayOf, type Id, type Instant, type NextStartView } from '@waymark/contracts';
import type { Asker, ReadDb } from '@waymark/database';
import { loadRunningGroups } from './load-groups.ts';

/** The starts of an offering that someone may still join and that have a free place, earliest first. */
export const nextStartsOf = async (db: ReadDb, offeringId: Id, now: Instant, who?: Asker): Promise<NextStartView[]> => {
  const groups = await loadRunningGroups(db, offeringId, now, who);
  return groups
    .flatMap(({ groupId, title, placesLeft, joining }) =>
      joining.isOpen && placesLeft > 0 && joining.nextSessionAt !== null
        ? [{ groupId, title, placesLeft, startsOn: dayOf(joining.nextSessionAt) }]
        : [],
    )
    .sort((a, b) => (`${a.startsOn} ${a.groupId}` < `${b.startsOn} ${b.groupId}` ? -1 : 1));
};
