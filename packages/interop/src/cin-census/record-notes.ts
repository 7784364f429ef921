import { anError, aWarning, type Finding, type Reading } from '../rules/finding.ts';
import { type CensusElement, first, repeatsIn } from './census-element.ts';
import type { Note } from './note.ts';

type Rule<Value> = (text: string) => Reading<Value>;

/** Collects what is found about one record, and knows whether it must stay out. */
export interface RecordNotes {
  /** Whether an error was noted: the record stays out. */
  readonly failed: boolean;
  /** Notes findings about `at`, or about the element called `name` inside it, whether that is there or missing. */
  note(findings: readonly Finding[], at: CensusElement, name?: string): void;
  /** Reads the value of an element; none and an empty one are `null` and no finding. */
  read<Value>(element: CensusElement | null, rule: Rule<Value>): Value | null;
  /** Reads the value called `name` in `at`. */
  value<Value>(at: CensusElement | null, name: string, rule: Rule<Value>): Value | null;
  /** Reads the value called `name` in `at`, which must be there: else `missing`. */
  required<Value>(at: CensusElement, name: string, rule: Rule<Value>, missing: Finding): Value | null;
  /** Notes elements of `at` that should stand once and came again; `contradiction` when they differ. */
  noteRepeats(at: CensusElement, contradiction: 'error' | 'warning'): void;
}

const tooLong = anError('value-too-long', 'The value is longer than 1,000 characters.');
const repeated = aWarning('element-repeated', 'This stands here more than once, with one value; it was read once.');
const differently = {
  code: 'element-repeated-differently',
  message: 'This stands here more than once, with different values; which one is right?',
};

/** @param notes where the findings go, in the order in which they are noted. */
export const startRecord = (notes: Note[]): RecordNotes => {
  let failed = false;
  const record: RecordNotes = {
    get failed() {
      return failed;
    },
    note(findings, at, name) {
      const named = name === undefined ? null : first(at, name);
      for (const finding of findings) {
        failed ||= finding.severity === 'error';
        notes.push({ finding, at: named ?? at, missing: named === null ? (name ?? null) : null });
      }
    },
    read(element, rule) {
      if (element === null) return null;
      if (element.cut) record.note([tooLong], element);
      if (element.cut || element.text === '') return null;
      const { value, findings } = rule(element.text);
      record.note(findings, element);
      return value;
    },
    value(at, name, rule) {
      return at === null ? null : record.read(first(at, name), rule);
    },
    required(at, name, rule, missing) {
      const element = first(at, name);
      if (element === null || (element.text === '' && !element.cut)) record.note([missing], at, name);
      return record.read(element, rule);
    },
    noteRepeats(at, severity) {
      for (const repeat of repeatsIn(at)) {
        const same = repeat.last === null && first(at, repeat.name)?.text === repeat.text;
        record.note([same ? repeated : { severity, ...differently }], repeat);
      }
    },
  };
  return record;
};
