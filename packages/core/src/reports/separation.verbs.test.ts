import { type Id, newId, type ReportView } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { answerAlert } from '../alerts/index.ts';
import { recordCircumstance } from '../circumstances/index.ts';
import { recordContactCard, recordWhereabouts } from '../contacts/index.ts';
import { openFamily, recordRelationship, viewMyChildren } from '../families/index.ts';
import { memberships } from '../families/tables.ts';
import { arrangeMeeting } from '../meetings/index.ts';
import { recordObservation } from '../observations/index.ts';
import { addPerson } from '../persons/index.ts';
import { addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { everyRecipient, startedReport, writeSoundDraft } from '../testing/report-drafts.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { previewReportVersion, signReport, viewReport, viewReportVersion, writeReport } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const circumstance = (personId: Id, kind: string, actor: Actor, from = '2026-02-01') =>
  performVerb(at.core, recordCircumstance, {
    actor,
    input: {
      circumstanceId: newId(),
      personId,
      kind,
      from,
      sourceName: `Marker${kind}`,
      sourceAgency: 'Somewhere',
      reliability: 'confirmed',
    },
  });

/** Answers every alert that a lead practitioner has for own children, with these words. */
const answerAll = async (actor: Actor, words: string): Promise<number> => {
  const { children } = await performRead(at.core, viewMyChildren, { actor, input: {} });
  const open = children.flatMap(({ toAnswer }) => toAnswer);
  for (const { alertId, recipientId } of open)
    await performVerb(at.core, answerAlert, {
      actor,
      input: { alertId, replies: [{ replyId: newId(), recipientId }], answer: 'acted', words },
    });
  return open.length;
};

const arrange = (kind: string, childIds: readonly Id[], startsAt = '2026-02-10T09:00:00Z') =>
  performVerb(at.core, arrangeMeeting, {
    actor: at.lead,
    input: { meetingId: newId(), familyId: at.family.familyId, kind, startsAt, place: 'Markerroom', childIds },
  });

const observe = (actor: Actor, input: Record<string, unknown>) =>
  performVerb(at.core, recordObservation, {
    actor,
    input: { observationId: newId(), text: 'Seen', at: at.core.store.now(), ...input },
  });

/** An advocate with the child, who writes down what the child says; a worker with the mother, who knows where she is. */
const fillHerSide = async (): Promise<Actor> => {
  const advocate = await addStaff(at.core, at.house, 'Ellen Markeradvocate', ['child-advocate']);
  const { childId, motherId } = at.family;
  await performVerb(at.core, allocate, {
    actor: at.lead,
    input: {
      allocationId: newId(),
      personId: childId,
      staffId: advocate.staffId,
      role: 'child-advocate',
      from: '2026-01-05',
    },
  });
  const said = {
    personId: childId,
    level: 'casework',
    ownWords: 'Markerwords I hide under the bed',
    demeanour: 'Still',
  };
  await observe(advocate, { ...said, wasAlone: true });
  await observe(at.worker, { personId: motherId, level: 'support', ownWords: 'Markersupport' });
  await circumstance(motherId, 'separation-intended', at.worker);
  await performVerb(at.core, recordWhereabouts, {
    actor: at.worker,
    input: {
      whereaboutsId: newId(),
      personId: motherId,
      address: 'Markeraddress',
      isSafeAccommodation: true,
      from: '2026-01-05',
    },
  });
  await performVerb(at.core, recordContactCard, {
    actor: at.worker,
    input: {
      cardId: newId(),
      personId: motherId,
      card: {
        channels: [],
        days: 'Markerdays',
        times: '',
        safeWords: 'Markersafe',
        neverUse: [],
        neverTell: [],
        voicemail: 'no',
      },
    },
  });
  await arrange('high-risk-conference', [childId]);
  return advocate;
};

describe('S42 versions of a report', () => {
  it('hold nothing of the other parent, of a child’s words, of an advocate or worker, of session days and places', async () => {
    await markFather(at, 1, 'attended');
    await fillHerSide();
    await markFather(at, 2, 'absent-no-contact');
    await markFather(at, 3, 'absent-no-contact');
    expect(await answerAll(at.lead, 'Markermeaning she waits at the window')).toBeGreaterThan(0);
    at.core.clock.set('2026-03-20T09:00:00Z');
    await circumstance(at.family.childId, 'section-47', at.lead);
    const { familyId, childId, fatherId, motherId } = at.family;
    const reportId = await startedReport(at.core, at.lead, { familyId, childIds: [childId] });
    const ready = await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at));
    expect(ready.findings.filter(({ override }) => override === null)).toEqual([]);
    const sharing = { basis: 'public-task', condition: 'safeguarding', consent: 'not-asked-unsafe' };
    await performVerb(at.core, signReport, { actor: at.lead, input: { reportId, version: ready.version, sharing } });
    const htmlFor = async (recipientId: Id) =>
      (await performRead(at.core, viewReportVersion, { actor: at.lead, input: { reportId, recipientId } })).html;
    const neither =
      /Marker|Ellen|Pat Example|Sleeps through|Her own words|advocate|Library|Thursday|2026-02-(?:05|12|19)|\b(?:5|12|19) Feb|Last seen|High-risk|Section 47|Still/u;
    const his = await htmlFor(fatherId);
    expect(his).toContain('3 held for him: seen 1, missed 2');
    expect(his).not.toMatch(neither);
    expect(his).not.toMatch(/Robin/u);
    const hers = await htmlFor(motherId);
    expect(hers).toContain('Wren Example');
    expect(hers).not.toMatch(neither);
    expect(hers).not.toMatch(/Kit|Small Steps|held for him/u);
    const chairs = await htmlFor(at.chair.staffId);
    for (const known of [
      'Markerwords',
      'Markermeaning',
      'Last seen 5 February 2026',
      'High-risk',
      'Section 47',
      'Robin',
      'Kit',
    ])
      expect(chairs).toContain(known);
    expect(chairs).not.toMatch(/Markeraddress|Markersafe|Markersupport|Markerroom|separation|Library/u);
  });

  it('are checked for what an author writes into them: the other parent’s name, a child’s words, a session day', async () => {
    await markFather(at, 1, 'attended');
    await fillHerSide();
    const { familyId, childId } = at.family;
    const reportId = await startedReport(at.core, at.lead, { familyId, childIds: [childId] });
    const texts = [
      { block: 'reason', text: 'Robin told us. Markerwords I hide under the bed. He came on 5 February.' },
    ];
    const { findings } = await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at), { texts });
    const of = (code: string) => findings.filter((found) => found.code === code).map(({ recipient }) => recipient);
    expect(of('name-in-version')).toEqual([`parent:${at.family.fatherId}`]);
    expect(of('session-day-in-version')).toContain(`parent:${at.family.motherId}`);
  });
});

describe('S40 no effect leaks into his version', () => {
  let reportId: Id;
  const his = async (childIds: readonly Id[] = [at.family.childId]) => {
    const recipient = { kind: 'parent', personId: at.family.fatherId, childIds, knowsOfUnborn: false };
    const shown = await performRead(at.core, previewReportVersion, { actor: at.lead, input: { reportId, recipient } });
    return shown.html;
  };
  beforeEach(async () => {
    await markFather(at, 1, 'attended');
    at.core.clock.set('2026-02-20T09:00:00Z');
    const { familyId, childId } = at.family;
    await arrange('core-group', [childId]);
    reportId = await startedReport(at.core, at.lead, { familyId, childIds: [childId] });
    await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at));
  });

  it('when a child speaks, an advocate comes, she plans to leave, professionals meet', async () => {
    const before = await his();
    await fillHerSide();
    await circumstance(at.family.motherId, 'moved', at.worker);
    await circumstance(at.family.childId, 'section-47', at.lead);
    await observe(at.worker, {
      personId: at.family.motherId,
      level: 'casework',
      concern: 'threat',
      spoken: { with: 'front-door', name: 'Al', at: at.core.store.now(), decision: 'Visit' },
    });
    expect(await his()).toBe(before);
  });

  it('when she is pregnant and he is not known to know, even where the author names the baby to him', async () => {
    const before = await his();
    const baby = newId();
    const membership = { membershipId: newId(), familyId: at.family.familyId, from: '2026-02-01' };
    await performVerb(at.core, addPerson, {
      actor: at.lead,
      input: {
        personId: baby,
        givenNames: 'Baby',
        familyName: 'Example',
        sex: 'not-recorded',
        ethnicity: 'not-asked',
        expectedOn: '2026-08-01',
        membership,
      },
    });
    const view = async (): Promise<ReportView> =>
      await performRead(at.core, viewReport, { actor: at.lead, input: { reportId } });
    const { draft, version } = await view();
    const childIds = [at.family.childId, baby];
    await performVerb(at.core, writeReport, { actor: at.lead, ifMatch: version, input: { reportId, draft, childIds } });
    expect((await view()).report.subjects).toHaveLength(2);
    expect(await his(childIds)).toBe(before);
    const recipient = { kind: 'parent', personId: at.family.fatherId, childIds, knowsOfUnborn: true };
    const known = await performRead(at.core, previewReportVersion, { actor: at.lead, input: { reportId, recipient } });
    expect(known.html).toContain('Baby Example');
  });
});

/** A person belongs to a second family as well: what a merge or a sharing decision leaves behind. */
const joinFamily = async (personId: Id, familyId: Id): Promise<void> => {
  await at.core.store.write(async (unit) => {
    const fact = { level: 'shared' as const, recordedAt: unit.now, recordedBy: systemActor };
    await unit.db.insert(memberships).values({ ...fact, id: newId(), personId, familyId, from: '2026-02-03' });
    await refreshReachAround(unit, { persons: [personId] });
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
};

describe('S43 two families of one father', () => {
  it('give each lead practitioner a report without a word of the other family', async () => {
    const other = await addStaff(at.core, at.house, 'Olu Otherlead', ['lead-practitioner']);
    const [familyId, childId] = [newId(), newId()];
    at.core.clock.set('2026-02-03T09:00:00Z');
    const child = {
      personId: childId,
      membershipId: newId(),
      allocationId: newId(),
      givenNames: 'Sky',
      familyName: 'Otherfamily',
      dateOfBirth: '2022-03-04',
    };
    await performVerb(at.core, openFamily, { actor: other, input: { familyId, child } });
    await joinFamily(at.family.fatherId, familyId);
    const harm = { harm: 'causes-harm-to', harmEstablishedBy: 'professional-assessment', from: '2026-02-03' };
    await performVerb(at.core, recordRelationship, {
      actor: other,
      input: {
        relationshipId: newId(),
        personId: at.family.fatherId,
        otherPersonId: childId,
        kind: 'parent-of',
        ...harm,
      },
    });
    await markFather(at, 1, 'absent-no-contact');
    await markFather(at, 2, 'absent-no-contact');
    expect(await answerAll(at.lead, 'Markerfirst')).toBeGreaterThan(0);
    expect(await answerAll(other, 'Markersecond')).toBeGreaterThan(0);
    at.core.clock.set('2026-02-20T09:00:00Z');
    const shownTo = async (actor: Actor, family: { familyId: Id; childIds: Id[] }) => {
      const reportId = await startedReport(at.core, actor, family);
      return JSON.stringify(await performRead(at.core, viewReport, { actor, input: { reportId } }));
    };
    const first = await shownTo(at.lead, { familyId: at.family.familyId, childIds: [at.family.childId] });
    const second = await shownTo(other, { familyId, childIds: [childId] });
    expect(first).toContain('Markerfirst');
    expect(first).not.toMatch(new RegExp(`Markersecond|Sky|Otherfamily|Otherlead|${childId}|${familyId}`, 'u'));
    expect(second).toContain('Markersecond');
    expect(second).toContain('3 held for him: seen 0, missed 2, not recorded 1');
    expect(second).not.toMatch(
      new RegExp(`Markerfirst|Wren|Robin|Lee Example|${at.family.childId}|${at.family.familyId}`, 'u'),
    );
  });
});
