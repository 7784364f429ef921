import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { Hint } from './hint.tsx';

export interface ChoiceItemProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly isOpen: boolean;
  readonly input: ComponentPropsWithRef<'input'>;
}

/** One radio or checkbox with its label, hint and what it opens; the two differ only in class names. */
export const ChoiceItem = ({ kind, id, name, choice, isOpen, input }: ChoiceItemProps): ReactNode => {
  const block = `govuk-${kind}`;
  const hintId = `${id}-item-hint`;
  const conditionalId = `conditional-${id}`;
  return (
    <>
      {choice.dividerBefore ? <div className={`${block}__divider`}>{choice.dividerBefore}</div> : null}
      <div className={`${block}__item`}>
        <input
          {...input}
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          disabled={choice.isDisabled ?? input.disabled}
          aria-describedby={choice.hint ? hintId : undefined}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.text}
        </label>
        {choice.hint ? (
          <Hint id={hintId} className={`${block}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {choice.conditional && isOpen ? (
        <div className={`${block}__conditional`} id={conditionalId}>
          {choice.conditional}
        </div>
      ) : null}
    </>
  );
};
