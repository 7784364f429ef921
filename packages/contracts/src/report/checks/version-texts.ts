import type { ReportVersion } from '../version/version.ts';

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (staffKeys.has(key) ? [] : stringsIn(inner)));
};

/** Who wrote or accepted a part is printed by rule, not written into a text. */
const staffKeys = new Set(['writtenBy', 'by']);

/** Every piece of text in the body of a version: what somebody could have written too much into. */
export const versionTexts = ({
  title,
  purpose,
  planActions,
  notAvailable,
  parts,
}: ReportVersion): readonly string[] => [
  ...new Set([
    title,
    ...stringsIn(purpose),
    ...stringsIn(planActions),
    ...stringsIn(notAvailable),
    ...stringsIn(parts),
  ]),
];
