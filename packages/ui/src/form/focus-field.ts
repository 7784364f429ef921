const focusable = 'input, select, textarea, button, a[href], [tabindex]';

/** The control that an id names: itself, or the first wrong (else first) control inside it, as in a date. */
const controlOf = (target: HTMLElement): HTMLElement | null =>
  target.matches(focusable)
    ? target
    : (target.querySelector<HTMLElement>('.govuk-input--error') ?? target.querySelector<HTMLElement>(focusable));

/** What must be in sight for a control to make sense: its question rather than the control alone. */
const questionOf = (control: HTMLElement): Element =>
  control.closest('fieldset')?.querySelector('legend') ??
  control.ownerDocument.querySelector(`label[for="${CSS.escape(control.id)}"]`) ??
  control;

/** Scrolls a field's question into view and moves focus to the field; false when there is no such field. */
export const focusField = (page: Document, id: string): boolean => {
  const target = page.getElementById(id);
  const control = target === null ? null : controlOf(target);
  if (control === null) return false;
  questionOf(control).scrollIntoView();
  control.focus({ preventScroll: true });
  return true;
};
