import {
  dayOf,
  daysBetween,
  type Id,
  isLadderPosition,
  type OversightView,
  oversightView,
  viewOversightInput,
} from '@waymark/contracts';
import type { Programmes } from '../programmes/programmes.ts';
import { endingIsManagers } from '../referrals/rules/ending.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { interruptions } from './interruptions.ts';
import { lateRegisters } from './late-registers.ts';
import { familiesOf, firstSessionsOf, type PlaceInView, placesInView } from './places-in-view.ts';
import { undeliveredNotices } from './undelivered-notices.ts';

/** Whoever was not seen for longer is on the list; days, as the ladder's first rung of it (model.md section 5). */
const daysUnseen = 14;

/** What managers and duty must act on: late registers, undelivered notices, endings, people nobody has seen (ux.md). */
export const viewOversight = defineRead({
  name: 'view-oversight',
  summary: 'Late registers, undelivered notices, endings, people not seen and interruptions, of the asker’s own.',
  permission: 'core.oversight.view',
  route: { method: 'GET', path: '/oversight' },
  input: viewOversightInput,
  output: oversightView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now, programmes }): Promise<OversightView> => {
    const asker = { staffId: actor.staffId, now, roles: actor.roles };
    const places = await placesInView(reader, asker);
    const families = await familiesOf(
      reader,
      asker,
      places.map(({ personId }) => personId),
    );
    const first = await firstSessionsOf(
      reader,
      asker,
      places.map(({ enrolmentId }) => enrolmentId),
    );
    const lineOf = (place: PlaceInView) => ({
      enrolmentId: place.enrolmentId,
      personId: place.personId,
      name: place.name,
      programme: titleOf(programmes, place.programmeId),
      familyId: families.get(place.personId) ?? null,
    });
    const endings = places
      .filter(({ state }) => state === 'ending')
      .map((place) => ({
        ...lineOf(place),
        since: place.since,
        // Of somebody who has died nobody is asked, and nothing falls due: its coordinator closes it.
        isManagers: place.diedOn === null && endingIsManagers(place.since, now),
      }));
    return {
      asAt: now,
      lateRegisters: await lateRegisters(reader, programmes, asker),
      undelivered: await undeliveredNotices(reader, asker),
      endings: endings.toSorted((one, other) => (one.since < other.since ? -1 : 1)),
      notSeen: places
        .filter(
          ({ state, endedAt, position }) => state === 'enrolled' && endedAt === null && isLadderPosition(position),
        )
        .map((place) => {
          const from = place.lastSeenOn ?? first.get(place.enrolmentId) ?? place.from;
          return { ...lineOf(place), lastSeenOn: place.lastSeenOn, days: daysBetween(from, dayOf(now)) };
        })
        .filter(({ days }) => days > daysUnseen)
        .toSorted((one, other) => other.days - one.days),
      interruptions: await interruptions(reader, asker),
    };
  },
  opened: (view) => ({
    records: view.lateRegisters.map(({ sessionId }): Id => sessionId),
    persons: [
      ...view.lateRegisters.flatMap(({ people }) => people.map(({ personId }): Id => personId)),
      ...[...view.endings, ...view.notSeen].map(({ personId }): Id => personId),
    ],
  }),
});

const titleOf = (programmes: Programmes, programmeId: string): string =>
  programmes.get(programmeId).shared.manifest.title;
