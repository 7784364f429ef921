import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Day, dayOf, daySchema, type ImportKind, type ImportProgress } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import type { KnownPlan, Preview } from '@waymark/interop';
import { databaseFile } from '../composition/settings.ts';
import { previewApart } from '../imports/apart/preview-apart.ts';
import { collectGarbageEvery } from '../imports/collect-garbage.ts';
import {
  applyAtServer,
  confirmAtServer,
  type FileAtServer,
  previewAtServer,
  unfinishedRun,
} from '../imports/import-at-server.ts';
import { knownPlansOfFile } from '../imports/known-plans-of-file.ts';
import { nothingRead } from '../imports/nothing-read.ts';
import { type Command, type CommandPlace, type Output, type Typed, UsageError } from './command.ts';
import { describePreview } from './describe-preview.ts';
import { describeWritten } from './describe-written.ts';
import { hashOfFile } from './hash-of-file.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';
import { unreadableFile } from './unreadable-file.ts';
import { withInstallation } from './with-installation.ts';

const steps = 10;
/** How much is done between two collections of garbage: so that 100 MB take less than 400 MB of memory (issue 2). */
const bytesACollection = 8 * 1024 * 1024;
const rowsACollection = 2000;
const plansACollection = 20_000;

/** Says each tenth of something that takes long, on standard error. */
const tenths = ({ complain }: Output, whole: number, words: (percent: number) => string) => {
  let told = 0;
  return (done: number): void => {
    const tenth = whole === 0 ? 0 : Math.floor((done * steps) / whole);
    if (tenth <= told || tenth >= steps) return;
    told = tenth;
    complain(words(tenth * steps));
  };
};

const readingProgress = (
  output: Output,
  path: string,
): ((progress: Pick<ImportProgress, 'bytesRead' | 'childrenRead'>) => void) => {
  let children = 0;
  const collectGarbage = collectGarbageEvery(bytesACollection);
  const tell = tenths(output, statSync(path).size, (percent) => `${percent} % read, ${children} children`);
  return ({ bytesRead, childrenRead }) => {
    children = childrenRead;
    collectGarbage(bytesRead);
    tell(bytesRead);
  };
};

const sayPreview = (output: Output, preview: Preview): void => {
  for (const line of describePreview(preview)) output.say(line);
};

/** The plans of the database, where there is one. */
async function* plansIn(database: string): AsyncGenerator<readonly KnownPlan[]> {
  if (!existsSync(database)) return;
  const collectGarbage = collectGarbageEvery(plansACollection);
  let plans = 0;
  for await (const page of knownPlansOfFile(database)) {
    yield page;
    plans += page.length;
    collectGarbage(plans);
  }
}

/** A file as it was typed. */
type GivenFile = Omit<FileAtServer, 'fileHash'>;

/** Compares and says what would come of it, and leaves everything as it is. */
const previewOnly = async (
  place: CommandPlace,
  output: Output,
  { path, kind, asAt }: GivenFile,
  database: string,
): Promise<number> => {
  const options = {
    kind,
    asAt,
    asOf: dayOf(place.now()),
    known: plansIn(database),
    onProgress: readingProgress(output, path),
  };
  const preview = await previewApart(path, options);
  sayPreview(output, preview);
  output.result(preview.counts);
  return preview.counts.complete ? 0 : 1;
};

const writeRun = async (core: Core, output: Output, importRunId: string, counts: Preview['counts'] | undefined) => {
  const collectGarbage = collectGarbageEvery(rowsACollection);
  let tell: ((done: number) => void) | undefined;
  let rows = 0;
  const view = await applyAtServer(core, importRunId, (remaining) => {
    rows = Math.max(rows, remaining);
    tell ??= tenths(output, remaining, (percent) => `${percent} % written`);
    tell(rows - remaining);
    collectGarbage(rows - remaining);
  });
  for (const line of describeWritten(view)) output.say(line);
  output.result({ ...(counts ?? view.counts), importRunId, state: view.state, written: view.written });
  return 0;
};

const stage = async (core: Core, output: Output, file: FileAtServer, isConfirmed: boolean): Promise<number> => {
  const unfinished = isConfirmed ? await unfinishedRun(core, file) : undefined;
  if (unfinished !== undefined) {
    output.say('This file was confirmed before and not written to its end; this goes on with it.');
    return await writeRun(core, output, unfinished, undefined);
  }
  const progress = readingProgress(output, file.path);
  const { importRunId, preview, importedBeforeAt } = await previewAtServer(core, file, progress);
  if (importedBeforeAt !== undefined) output.say(`This very file was imported before, on ${dayOf(importedBeforeAt)}.`);
  sayPreview(output, preview);
  const { counts } = preview;
  if (!counts.complete || !isConfirmed) {
    output.result({ ...counts, importRunId, state: counts.complete ? 'previewed' : 'refused' });
    if (counts.complete)
      output.say('Nothing was written yet. Give --confirm to write it; a data officer can do so too, under Imports.');
    return counts.complete ? 0 : 1;
  }
  await confirmAtServer(core, importRunId);
  return await writeRun(core, output, importRunId, counts);
};

const asAtOf = ({ values }: Typed, today: Day): Day | null => {
  const typed = values.get('as-at');
  if (typed === undefined) return null;
  const day = daySchema.safeParse(typed).data;
  if (day === undefined) throw new UsageError('--as-at needs a day: YYYY-MM-DD');
  if (day > today) throw new UsageError('--as-at is a day in the future');
  return day;
};

const flags = {
  'dry-run': { type: 'boolean', help: 'show the preview and write nothing at all' },
  confirm: { type: 'boolean', help: 'write what the preview shows' },
} as const;

/** A command that reads one kind of a council's files into a preview and, once that is confirmed, writes it. */
const importCommand = (
  kind: ImportKind,
  more: Pick<Command, 'summary'> & Partial<Pick<Command, 'options'>>,
): Command => ({
  name: `import ${kind}`,
  summary: more.summary,
  operands: ['FILE'],
  options: { ...flags, ...more.options },
  run: async (place, typed, output) => {
    const isConfirmed = typed.flags.has('confirm');
    const isDryRun = typed.flags.has('dry-run');
    if (isConfirmed && isDryRun) throw new UsageError('--dry-run and --confirm exclude each other');
    const path = resolve(place.folder, typed.positionals[0] ?? '');
    const given = { kind, path, asAt: asAtOf(typed, dayOf(place.now())) };
    const problem = unreadableFile(path);
    if (problem !== undefined) {
      output.complain(problem.message);
      output.result(nothingRead(problem).counts);
      return 1;
    }
    const parts = partsOf(place, output);
    const settings = settingsOf(place, typed);
    const database = databaseFile(settings);
    if (isDryRun) return await previewOnly(place, output, given, database);
    if (!existsSync(database) && !isConfirmed) {
      const code = await previewOnly(place, output, given, database);
      output.say('There is no database yet, so nothing was kept.');
      return code;
    }
    const file = { ...given, fileHash: await hashOfFile(path) };
    return await withInstallation(parts, settings, (core) => stage(core, output, file, isConfirmed));
  },
});

export const importCinCensus = importCommand('cin-census', {
  summary: 'read a Children in Need census into a preview',
});

export const importAnnexA = importCommand('annex-a', {
  summary: 'read the lists of Annex A (.xlsx, or one as .csv) into a preview',
  options: { 'as-at': { type: 'string', value: 'DAY', help: 'the day on which the lists hold: YYYY-MM-DD' } },
});
