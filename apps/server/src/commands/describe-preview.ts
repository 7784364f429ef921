import type { Preview } from '@waymark/interop';
import { counted } from './counted.ts';

const mostShown = 20;

const issues = (title: string, listed: Preview['counts']['errors'], notListed: number): readonly string[] => {
  if (listed.length === 0) return [];
  const shown = listed.slice(0, mostShown).map(({ where, message }) => `  ${where}: ${message}`);
  const left = listed.length - shown.length + notListed;
  return [`${title}:`, ...shown, ...(left === 0 ? [] : [`  and ${left} more`])];
};

/** A preview in plain words; nothing that the file holds but its own places. */
export const describePreview = ({ counts, header }: Preview): readonly string[] => {
  const { created, updated, unchanged, knownIsNewer, heldBack, noLongerInFile } = counts;
  return [
    ...(header === null ? [] : [`Statements as at ${header.asAt}.`]),
    `${counted(counts.children, 'child', 'children')}, ${counted(counts.plans, 'plan', 'plans')}, ${counted(counts.reviews, 'review', 'reviews')} in the file.`,
    `Plans: ${created} new, ${updated} changed, ${unchanged} unchanged, ${knownIsNewer} known better already, ${heldBack} held back, ${noLongerInFile} no longer in the file.`,
    ...issues('Errors, each keeping its record out', counts.errors, counts.errorsNotListed),
    ...issues('Warnings', counts.warnings, counts.warningsNotListed),
    ...(counts.complete ? [] : ['The file could not be read to its end; nothing of it can be written.']),
  ];
};
