import { type Id, newId, type StagedChange, type StagedRow } from '@waymark/contracts';
import { live } from '@waymark/kit';
import { asc } from 'drizzle-orm';
import { openFamily } from '../families/index.ts';
import { persons } from '../persons/tables.ts';
import { planAbsences, planReviews, plans } from '../plans/tables.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { type Core, performVerb } from '../verbs/perform.ts';
import { applyImport } from './apply-import.ts';
import { beginImport } from './begin-import.ts';
import { confirmImport } from './confirm-import.ts';
import { finishPreview } from './finish-preview.ts';
import { stageImportRows } from './stage-import-rows.ts';

type Staged = StagedRow['staged'];
type Changed = Partial<Omit<Staged, 'plan' | 'child'>> & {
  readonly change?: StagedChange;
  readonly plan?: Partial<NonNullable<Staged['plan']>>;
  readonly child?: Partial<NonNullable<Staged['child']>>;
};

/** A row about an invented child, open since 1 September 2025, with one review. */
export const row = (position: number, changes: Changed = {}): StagedRow => {
  const { change = 'created', plan, child, ...identity } = changes;
  return {
    position,
    where: `Child ${position}`,
    change,
    staged: {
      councilChildId: 'WM1',
      kind: 'child-protection',
      startsOn: '2025-09-01',
      isCertain: true,
      ...identity,
      plan: {
        endsOn: null,
        initialCategory: 'EMO',
        latestCategory: 'EMO',
        previousPlans: 0,
        reviews: ['2025-11-20'],
        ...plan,
      },
      child: {
        upn: null,
        dateOfBirth: '2017-05-04',
        expectedOn: null,
        diedOn: null,
        sex: 'F',
        ethnicity: 'not-asked',
        ...child,
      },
    },
  };
};

/** A row of a plan that the file does not state. */
export const unstatedRow = (
  position: number,
  change: 'no-longer-in-file' | 'held-back' | 'known-is-newer',
  identity: Partial<Pick<Staged, 'councilChildId' | 'startsOn' | 'isCertain'>> = {},
): StagedRow => {
  const { staged, ...rest } = row(position, identity);
  return { ...rest, change, staged: { ...staged, plan: null, child: null } };
};

export const noCounts = {
  children: 0,
  plans: 0,
  reviews: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  knownIsNewer: 0,
  heldBack: 0,
  noLongerInFile: 0,
  errors: 0,
  warnings: 0,
};
export const progress = { bytes: 100, bytesRead: 100, childrenRead: 1 };

export const hashOf = (letter: string): string => letter.repeat(64);

export interface GivenFile {
  readonly hash?: string;
  readonly asAt?: string;
  readonly rows?: readonly StagedRow[];
}

/** Reads a file into a preview as the server does; answers the run. */
export const preview = async (core: Core, officer: Actor, file: GivenFile = {}): Promise<Id> => {
  const importRunId = newId();
  const fileHash = file.hash ?? hashOf('a');
  await performVerb(core, beginImport, { actor: officer, input: { importRunId, kind: 'cin-census', fileHash } });
  const asSystem = { actor: theSystem };
  await performVerb(core, stageImportRows, {
    ...asSystem,
    input: { importRunId, rows: file.rows ?? [row(1)], progress },
  });
  const counts = { ...noCounts, children: 1, plans: file.rows?.length ?? 1 };
  const ending = {
    importRunId,
    referenceDate: file.asAt ?? '2025-12-31',
    isComplete: true,
    counts,
    issues: [],
    progress,
  };
  await performVerb(core, finishPreview, { ...asSystem, input: ending });
  return importRunId;
};

export const confirm = (core: Core, officer: Actor, importRunId: Id, ifMatch = 2) =>
  performVerb(core, confirmImport, { actor: officer, input: { importRunId }, ifMatch });

/** Applies a confirmed run to its end, some rows a unit; answers how many units it took. */
export const applyAll = async (core: Core, importRunId: Id, limit = 200): Promise<number> => {
  for (let units = 1; ; units += 1) {
    const { remaining } = await performVerb(core, applyImport, { actor: theSystem, input: { importRunId, limit } });
    if (remaining === 0) return units;
  }
};

/** Preview, confirmation and application of a file, a minute after whatever was before. */
export const importFile = async (
  core: Core & { clock: { pass: (time: { minutes: number }) => void } },
  officer: Actor,
  file: GivenFile = {},
) => {
  core.clock.pass({ minutes: 1 });
  const importRunId = await preview(core, officer, file);
  await confirm(core, officer, importRunId);
  await applyAll(core, importRunId);
  return importRunId;
};

/** What stands in the tables, whoever may see it. */
export const recordsOf = ({ store }: Core) => ({
  allPlans: () =>
    store.write(async (unit) => await unit.db.select().from(plans).orderBy(asc(plans.recordedAt), asc(plans.id))),
  standing: () =>
    store.write(async (unit) => await unit.db.select().from(plans).where(live(plans)).orderBy(asc(plans.startsOn))),
  people: () => store.write(async (unit) => await unit.db.select().from(persons).orderBy(asc(persons.id))),
  absences: () => store.write(async (unit) => await unit.db.select().from(planAbsences).orderBy(asc(planAbsences.id))),
  reviewDays: async () => {
    const rows = await store.write(
      async (unit) => await unit.db.select().from(planReviews).orderBy(asc(planReviews.on), asc(planReviews.id)),
    );
    return rows.map(({ on }) => on);
  },
});

/** A family with a child who has this council id, opened by the lead practitioner. */
export const addKnownChild = async (core: Core, lead: Actor, councilChildId = 'WM1', dateOfBirth = '2017-05-04') => {
  const [familyId, personId] = [newId(), newId()];
  const ids = { personId, membershipId: newId(), allocationId: newId() };
  const child = { ...ids, givenNames: 'Wren', familyName: 'Example', dateOfBirth, councilChildId };
  await performVerb(core, openFamily, { actor: lead, input: { familyId, child } });
  return { familyId, personId };
};
