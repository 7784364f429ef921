import type { SelectOption } from '@waymark/ui';

/** Codes and their words as options, in the order of the code list. */
export const optionsOf = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): readonly SelectOption[] => codes.map((code) => ({ value: code, text: labels[code] }));

/** The code someone chose, out of those there are; `undefined` while nothing is chosen. */
export const codeOf = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
  codes.find((code) => code === value);
