import { aWarning, type Reading, read, unread } from './finding.ts';

/** How a coded value is to be read. */
export interface CodeRule<Code extends string> {
  /** The value in plain words, as a sentence begins: `The ethnicity`. */
  readonly label: string;
  /** The code when it is not in the list. */
  readonly code: string;
  readonly list: readonly Code[];
  /** Spellings found in files, in capitals, and what they stand for. */
  readonly synonyms?: Readonly<Record<string, Code>>;
}

/** Reads a value of a code list, in small letters or capitals. Not in the list: a warning with the rule's code. */
export const readCode = <Code extends string>(text: string, rule: CodeRule<Code>): Reading<Code> => {
  const capitals = text.toUpperCase();
  const known = rule.list.find((code) => code.toUpperCase() === capitals);
  if (known !== undefined) return read(known);
  for (const [spelling, code] of Object.entries(rule.synonyms ?? {})) if (spelling === capitals) return read(code);
  return unread(aWarning(rule.code, `${rule.label} is not one of the census codes; it was left out.`));
};
