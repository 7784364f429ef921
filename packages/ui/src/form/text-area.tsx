import type { ChangeEvent, ComponentPropsWithRef, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { countCharacters } from './character-count.ts';
import { CharacterCountMessage } from './character-count-message.tsx';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FormGroup } from './form-group.tsx';

type AreaAttributes = Omit<ComponentPropsWithRef<'textarea'>, keyof FieldProps | 'className' | 'maxLength'>;

export interface TextAreaProps extends FieldProps, AreaAttributes {
  /** Shows how much room is left. What is typed beyond it stays and is counted, never cut off. */
  readonly limit?: number | undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Several lines of text. What `register(name)` returns can be spread onto it. */
export const TextArea = (props: TextAreaProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, limit, onChange, ...attributes } = props;
  const [typed, setTyped] = useState(textOf(attributes.defaultValue));
  const text = attributes.value === undefined ? typed : textOf(attributes.value);
  const own = fieldIds({ name, id, hint, error });
  const infoId = `${own.id}-info`;
  const ids = limit === undefined ? own : fieldIds({ name, id, hint, error }, infoId);
  const count = limit === undefined ? undefined : countCharacters(text, limit);
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.target.value);
    onChange?.(event);
  };
  return (
    <FormGroup
      ids={ids}
      label={label}
      labelSize={labelSize}
      isLabelHidden={isLabelHidden}
      hint={hint}
      error={error}
      className={limit === undefined ? undefined : 'govuk-character-count'}
    >
      <textarea
        rows={5}
        {...attributes}
        className={classNames('govuk-textarea', (error || count?.isOver) && 'govuk-textarea--error')}
        id={ids.id}
        name={name}
        onChange={change}
        aria-describedby={ids.describedBy}
      />
      {limit === undefined || count === undefined ? null : (
        <CharacterCountMessage infoId={infoId} limit={limit} count={count} />
      )}
    </FormGroup>
  );
};
