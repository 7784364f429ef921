import { createReadStream, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayOf } from '@waymark/contracts';
import { type KnownPlan, type Preview, previewStaging, readCinCensus, type StagingEvent } from '@waymark/interop';
import { databaseFile } from '../composition/settings.ts';
import { StartRefused } from '../composition/start-refused.ts';
import { type Command, UsageError } from './command.ts';
import { describePreview } from './describe-preview.ts';
import { hashOfFile } from './hash-of-file.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';
import { withInstallation } from './with-installation.ts';

const steps = 10;

/** Says how far a reading has come, each tenth of the file. */
const progressOf = (size: number, say: (line: string) => void) => {
  let told = 0;
  return ({ bytesRead, childrenRead }: { readonly bytesRead: number; readonly childrenRead: number }): void => {
    const tenth = Math.floor((bytesRead * steps) / size);
    if (tenth <= told || tenth >= steps) return;
    told = tenth;
    say(`${tenth * steps} % read, ${childrenRead} children`);
  };
};

/** Reads a Children in Need census into a preview and, once that is confirmed, writes it. */
export const importCinCensus: Command = {
  name: 'import cin-census',
  summary: 'read a Children in Need census into a preview',
  operands: ['FILE'],
  options: {
    'dry-run': { type: 'boolean', help: 'show the preview only; so does leaving --confirm out' },
    confirm: { type: 'boolean', help: 'write what the preview shows' },
  },
  run: async (place, typed, output) => {
    const isConfirmed = typed.flags.has('confirm');
    if (isConfirmed && typed.flags.has('dry-run')) throw new UsageError('--dry-run and --confirm exclude each other');
    const path = resolve(place.folder, typed.positionals[0] ?? '');
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
      throw new StartRefused(`There is no file ${path}`);
    const parts = partsOf(place, output);
    const settings = settingsOf(place, typed);
    const { size } = statSync(path);
    const asOf = dayOf(place.now());
    const read = (say?: (line: string) => void): AsyncIterable<StagingEvent> =>
      readCinCensus(createReadStream(path), { asOf, ...(say !== undefined && { onProgress: progressOf(size, say) }) });
    const preview = async (known: readonly KnownPlan[]): Promise<Preview> => {
      const made = await previewStaging(read(output.isJson ? output.complain : output.say), known);
      for (const line of describePreview(made)) output.say(line);
      return made;
    };

    if (!existsSync(databaseFile(settings)) && !isConfirmed) {
      const { counts } = await preview([]);
      output.result(counts);
      return counts.complete ? 0 : 1;
    }
    return await withInstallation(parts, settings, async (core) => {
      const { censusImport } = parts;
      if (censusImport === undefined)
        throw new StartRefused('This build cannot compare a census with what is in the database');
      const { counts } = await preview(await censusImport.knownPlans(core));
      if (!isConfirmed || !counts.complete) {
        output.result(counts);
        if (counts.complete) output.say('Nothing was written. Give --confirm to write it.');
        return counts.complete ? 0 : 1;
      }
      const file = { events: () => read(), hash: await hashOfFile(path) };
      const applied = await censusImport.apply(core, file, (done) => output.say(`${done} records written`));
      output.result({ ...counts, applied });
      output.say(`Written: ${applied.written} records.`);
      return 0;
    });
  },
};
