import { newId, type Role } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signableDraft } from '../testing/signable-draft.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  listReports,
  previewReportVersion,
  signReport,
  startReport,
  viewReport,
  viewReportVersion,
  writeReport,
} from './index.ts';
import { reports, reportVersions } from './tables.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
  for (const { world: ids, actors } of [world.own, world.foreign]) {
    const { reportId, fatherId, motherId, childId } = ids;
    const texts = signableDraft({ fatherId, motherId, childId, leadId: actors['lead-practitioner'].staffId });
    await world.core.store.write(async (unit) => {
      await unit.db.update(reports).set({ texts }).where(eq(reports.id, reportId));
      await unit.db.update(reportVersions).set({ level: 'casework' }).where(eq(reportVersions.reportId, reportId));
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
  }
});
afterAll(() => world.core.remove());

const asked = (
  of: { readonly sample: (ids: AccessWorld['own']['world']) => unknown },
  side = world.own,
  role: Role = 'lead-practitioner',
) => ({
  actor: world.own.actors[role],
  input: of.sample(side.world),
  ifMatch: 1,
  idempotencyKey: newId(),
});

describe('reports in the world of the access matrix', () => {
  it('can be read, tried, started, signed and listed by the lead practitioner of the family, by the samples', async () => {
    const { core } = world;
    expect((await performRead(core, viewReport, asked(viewReport))).findings).toEqual([]);
    expect((await performRead(core, previewReportVersion, asked(previewReportVersion))).html).not.toBeNull();
    expect((await performRead(core, viewReportVersion, asked(viewReportVersion))).hash).toBe('none');
    expect((await performRead(core, listReports, asked(listReports))).written).toHaveLength(1);
    expect((await performVerb(core, startReport, asked(startReport))).isNew).toBe(true);
    expect((await performVerb(core, signReport, asked(signReport))).versions).toHaveLength(1);
  });

  it('of another family do not exist', async () => {
    const { core, foreign } = world;
    const missing = { kind: 'not-found', code: 'not-found' };
    await expect(performRead(core, viewReport, asked(viewReport, foreign))).rejects.toMatchObject(missing);
    await expect(performRead(core, previewReportVersion, asked(previewReportVersion, foreign))).rejects.toMatchObject(
      missing,
    );
    await expect(performRead(core, viewReportVersion, asked(viewReportVersion, foreign))).rejects.toMatchObject(
      missing,
    );
    await expect(performVerb(core, startReport, asked(startReport, foreign))).rejects.toMatchObject(missing);
    await expect(performVerb(core, writeReport, asked(writeReport, foreign))).rejects.toMatchObject(missing);
    await expect(performVerb(core, signReport, asked(signReport, foreign))).rejects.toMatchObject(missing);
  });

  it('say nothing of parents who are restricted and whom the author is not tied to by name', async () => {
    const { core, restricted } = world;
    const actor = restricted.actors['lead-practitioner'];
    const shown = [
      await performRead(core, viewReport, { actor, input: viewReport.sample(restricted.world) }),
      await performRead(core, previewReportVersion, { actor, input: previewReportVersion.sample(restricted.world) }),
      await performRead(core, listReports, { actor, input: listReports.sample(restricted.world) }),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/MARKER persons mother|MARKER circumstances/u);
  });

  it('are no business of anyone on his side', async () => {
    for (const role of ['facilitator', 'coordinator', 'provider-manager', 'commissioner', 'partner-support'] as const) {
      await expect(performRead(world.core, viewReport, asked(viewReport, world.own, role))).rejects.toMatchObject({
        kind: 'not-allowed',
      });
    }
  });
});
