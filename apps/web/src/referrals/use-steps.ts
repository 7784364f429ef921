import { useEffect, useState } from 'react';

export type FormStep = 'form' | 'check';

/** The two steps of a form that is checked before it is sent; each begins at the top of the page, at its heading. */
export const useSteps = () => {
  const [step, setStep] = useState<FormStep>('form');
  const [moves, setMoves] = useState(0);
  const goTo = (next: FormStep) => {
    if (next === step) return;
    setStep(next);
    setMoves((count) => count + 1);
  };
  useEffect(() => {
    if (moves === 0) return;
    window.scrollTo?.(0, 0);
    // An error summary that has just appeared keeps the focus.
    if (document.activeElement?.classList.contains('govuk-error-summary') === true) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [moves]);
  return { step, goTo };
};
