import { attendanceParts, notHeldParts } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { idOf } from '../unsent/samples.test-support.ts';
import {
  marcusBell,
  sampleCircumstance,
  sampleEntry,
  sampleFamily,
  samplePerson,
  samplePlan,
  sampleService,
  waitingService,
} from './fake-family.test-support.ts';
import { familyTimelineData } from './family-timeline-data.ts';
import { shapeOf } from './mark-look.ts';
import { timelineFlags } from './timeline-flags.ts';
import { timelineService } from './timeline-service.ts';

describe('shapeOf', () => {
  it('S32: takes the shape from the part of the sentence the session counts in', () => {
    const shapes = [...attendanceParts, ...notHeldParts].map((part) => [part, shapeOf({ part, isNotEngaged: false })]);
    expect(Object.fromEntries(shapes)).toEqual({
      seen: 'seen',
      'seen-part': 'seen',
      missed: 'missed',
      'not-seen': 'missed',
      'was-not-brought': 'missed',
      'chose-not-to': 'missed',
      'cancelled-in-time': 'could-not-attend',
      'could-not-attend': 'could-not-attend',
      unwell: 'could-not-attend',
      'not-released': 'could-not-attend',
      'not-recorded': 'not-recorded',
      'cancelled-by-us': 'not-expected',
      'not-held-for-person': 'not-expected',
      'stopped-for-safety': 'not-expected',
      'not-held': 'not-expected',
    });
  });

  it('shows someone who was there and not engaged as a ring', () => {
    expect(shapeOf({ part: 'seen', isNotEngaged: true })).toBe('not-engaged');
    expect(shapeOf({ part: 'missed', isNotEngaged: true })).toBe('missed');
  });
});

describe('timelineService', () => {
  it('gives every mark its source, and says what the shape does not', () => {
    const attendance = [
      sampleEntry(),
      sampleEntry({ sessionId: idOf(521), number: 7, code: 'turned-away', part: 'missed' }),
      sampleEntry({
        sessionId: idOf(522),
        number: 8,
        code: null,
        part: 'not-recorded',
        recordedBy: null,
        recordedAt: null,
      }),
    ];
    expect(timelineService(sampleService({ attendance })).facts).toMatchObject([
      {
        on: '2026-05-28',
        shape: 'seen',
        what: 'Session 6',
        source: 'Caring Dads register, recorded by Sam Okafor on 28 May 2026',
      },
      { shape: 'missed', what: 'Session 7, turned away' },
      { shape: 'not-recorded', what: 'Session 8', source: 'Caring Dads register, nothing recorded' },
    ]);
  });

  it('A1: draws the wait from the referral until a start, and on to today where there is none', () => {
    expect(timelineService(sampleService()).waits).toMatchObject([{ from: '2025-12-12', to: '2026-03-26' }]);
    expect(timelineService(waitingService()).waits).toMatchObject([{ from: '2026-03-02', to: null }]);
  });

  it('draws no wait that goes on for a referral that is closed', () => {
    expect(timelineService(waitingService({ state: 'not-accepted' })).waits).toEqual([]);
  });
});

describe('timelineFlags', () => {
  it('A8: flags circumstances over all lanes: custody lasts until it ends, a release is a day', () => {
    const view = sampleFamily({
      people: [samplePerson({ personId: marcusBell, name: 'Marcus Bell' })],
      circumstances: [
        sampleCircumstance({ circumstanceId: idOf(541), kind: 'custody', from: '2026-01-14', to: null }),
        sampleCircumstance({ note: 'Lives with his brother.' }),
      ],
    });
    expect(timelineFlags(view)).toMatchObject([
      { label: 'Custody', to: null },
      {
        label: 'Release',
        to: undefined,
        what: 'Marcus Bell: released. Lives with his brother.',
        source: 'Jo Hart, Probation; confirmed',
      },
    ]);
  });

  it('puts plans that began on one day into one flag, and keeps others apart', () => {
    const people = [
      samplePerson({ knownAs: 'Ella', plans: [samplePlan()] }),
      samplePerson({ knownAs: 'Noah', plans: [samplePlan({ planKey: idOf(511) })] }),
      samplePerson({
        knownAs: 'Ivy',
        plans: [samplePlan({ planKey: idOf(512), startsOn: '2026-01-08', source: 'typed' })],
      }),
    ];
    expect(timelineFlags(sampleFamily({ people }))).toMatchObject([
      { on: '2025-11-12', what: 'Child protection plan begins for Ella and Noah', source: "the council's file" },
      { on: '2026-01-08', what: 'Child protection plan begins for Ivy', source: 'typed in Waymark' },
    ]);
  });
});

describe('familyTimelineData', () => {
  it('holds a lane for each person, also for one without a service, and reaches to what is planned', () => {
    const data = familyTimelineData(
      sampleFamily({
        meetings: [
          { meetingId: idOf(550), kind: 'review-conference', startsAt: '2026-07-03T09:00:00.000Z', place: null },
        ],
      }),
    );
    expect(data.lanes.map(({ name, services }) => [name, services.length])).toEqual([
      ['Ella Bell', 0],
      ['Noah Bell', 0],
      ['Dana Reyes', 1],
      ['Marcus Bell', 1],
    ]);
    expect(data).toMatchObject({ from: '2025-12-05', asAt: '2026-06-04', to: '2026-07-10' });
  });
});
