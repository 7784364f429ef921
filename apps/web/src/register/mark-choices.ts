import { type MarkCode, mayComeBeforeTheStart, type RegisterView } from '@waymark/contracts';
import type { RegisterMark } from '@waymark/ui';
import { markShapeOf } from './mark-shape-of.ts';

type Buttons = NonNullable<RegisterView['buttons']['child']>;

/** One button of a row: what it records, and a key that tells a programme's own word from the core's. */
export interface MarkChoice extends RegisterMark {
  readonly markCode: MarkCode;
  readonly localCode: string | null;
}

/** The key of a mark among the buttons of a row. */
export const keyOf = ({ code, localCode }: { readonly code: MarkCode; readonly localCode: string | null }): string =>
  localCode ?? code;

/** What is recorded most evenings; the rest stands behind "More". */
const everyday: readonly MarkCode[] = [
  'attended',
  'attended-late',
  'absent-no-contact',
  'cancelled',
  'could-not-attend',
  'seen',
  'seen-part',
  'not-seen',
  'was-not-brought',
  'unwell',
];

/** A register with no more buttons than this shows them all. */
const mostAtOnce = 7;

/** The buttons of a row in the programme's order; before the session begins, those for who will not come. */
export const choicesOf = (buttons: Buttons, hasBegun: boolean): readonly MarkChoice[] =>
  buttons
    .filter(({ code }) => code !== 'recorded-in-error' && (hasBegun || mayComeBeforeTheStart(code)))
    .map((button) => ({
      code: keyOf(button),
      label: button.label,
      shape: markShapeOf(button.code),
      markCode: button.code,
      localCode: button.localCode,
    }));

/** Those that show without being asked for: all of a few, else the everyday ones and the one that is chosen. */
export const shownAtFirst = (choices: readonly MarkChoice[], chosen: string | undefined): readonly MarkChoice[] =>
  choices.length <= mostAtOnce
    ? choices
    : choices.filter(
        ({ code, markCode, localCode }) => code === chosen || (localCode === null && everyday.includes(markCode)),
      );
