import { type ReactNode, useEffect, useRef } from 'react';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type { DraftKeeper, Kept } from './draft-keeper.ts';

/** After so many milliseconds without a key pressed, what was typed is kept. */
const pause = 1000;

export interface KeepTypedProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly keeper: DraftKeeper;
  /** What is kept of the form as it stands. */
  readonly kept: () => Kept;
}

/** Draws nothing: keeps what is typed into a form, from the first change on. */
export const KeepTyped = <Values extends FieldValues>({ control, keeper, kept }: KeepTypedProps<Values>): ReactNode => {
  const typed = JSON.stringify(useWatch({ control }));
  const first = useRef(typed);
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    if (typed === first.current) return;
    first.current = '';
    keeper.keep(latest.current());
    const timer = setTimeout(() => void keeper.flush(), pause);
    return () => clearTimeout(timer);
  }, [typed, keeper]);
  return null;
};
