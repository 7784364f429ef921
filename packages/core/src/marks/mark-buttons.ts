import { adultMarkLabels, childMarkLabels, type MarkCode, type Position } from '@waymark/contracts';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';

/** One button of a register. */
export interface MarkButton {
  readonly code: MarkCode;
  readonly localCode: string | null;
  readonly label: string;
}

const labels: Readonly<Record<string, string>> = { ...childMarkLabels, ...adultMarkLabels };

/** The buttons a programme's register offers a position: its codes in order, its own words after them. */
export const buttonsFor = (programme: ProgrammeShared, position: Position): MarkButton[] => {
  const offer = programme.marks.find((offered) => offered.position === position);
  if (offer === undefined) return [];
  return [
    ...offer.codes.map((code) => ({ code, localCode: null, label: labels[code] ?? code })),
    ...offer.local.map((local) => ({ code: local.means, localCode: local.code, label: local.label })),
  ];
};
