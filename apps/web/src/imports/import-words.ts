import type { ImportCounts, ImportState, ImportView } from '@waymark/contracts';
import { formatCount, formatList } from '@waymark/ui';

/** Where an import stands, in words. */
export const importStateLabels: Readonly<Record<ImportState, string>> = {
  reading: 'Being read',
  previewed: 'Waiting for you to confirm it',
  confirmed: 'Being written',
  applied: 'Imported',
  refused: 'Could not be read',
  discarded: 'Not imported',
};

const plans = (count: number): string => formatCount(count, 'plan', 'plans');

/** "add 12 plans and change 3 plans", or nothing where the file would write nothing. */
const wouldDo = ({ created, updated }: ImportCounts): string =>
  formatList([
    ...(created === 0 ? [] : [`add ${plans(created)}`]),
    ...(updated === 0 ? [] : [`change ${plans(updated)}`]),
  ]);

const previewLead = (counts: ImportCounts): string => {
  const words = wouldDo(counts);
  const missed = counts.noLongerInFile;
  const noted = missed === 0 ? '' : ` ${formatCount(missed, 'known plan is', 'known plans are')} no longer in it.`;
  const first = words === '' ? 'This file would add and change no plan.' : `This file would ${words}.`;
  return `${first}${noted} Nothing is written until you confirm it.`;
};

const appliedLead = ({ written, issues }: ImportView): string => {
  if (written === null) return 'The file was imported.';
  const done = formatList([
    ...(written.plansCreated === 0 ? [] : [`${plans(written.plansCreated)} added`]),
    ...(written.plansUpdated === 0 ? [] : [`${plans(written.plansUpdated)} changed`]),
    ...(written.plansMissed === 0 ? [] : [`${plans(written.plansMissed)} noted as no longer in the file`]),
  ]);
  const met = issues.filter(({ found }) => found === 'applying').length;
  const look = met === 0 ? '' : ` ${formatCount(met, 'record needs', 'records need')} a look, below.`;
  return `${done === '' ? 'No plan was added or changed' : done}.${look}`;
};

/** The first line of an import's page: its answer. */
export const importLead = (view: ImportView): string => {
  const { state, counts } = view;
  if (state === 'reading') return 'The file is being read. You can leave this page and come back to it.';
  if (state === 'refused') return 'The file could not be read. Nothing of it was written; the table says what to mend.';
  if (state === 'discarded') return 'This file was not imported. Nothing of it was written, and nothing of it is kept.';
  if (state === 'confirmed') return 'The plans are being written. You can leave this page; it goes on without you.';
  if (state === 'applied') return appliedLead(view);
  return counts === null ? 'The file was read.' : previewLead(counts);
};
