import type { ReportView } from '@waymark/contracts';
import { TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { EditProps } from './block-frame.tsx';

export interface FrontFieldsProps extends EditProps {
  readonly view: ReportView;
}

const given = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

/** Title and purpose, for the first page. What is left empty takes Waymark's own words. */
export const FrontFields = ({ view, draft, onEdit }: FrontFieldsProps): ReactNode => {
  const [title, setTitle] = useState(draft.title ?? view.report.title);
  const [purpose, setPurpose] = useState(draft.purpose ?? view.report.purpose);
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        labelSize="s"
        hint="Neutral, since paper is found in houses"
        value={title}
        onChange={(event) => {
          const typed = given(event.target.value);
          setTitle(event.target.value);
          onEdit(({ title: _before, ...now }) => (typed === undefined ? now : { ...now, title: typed }));
        }}
      />
      <TextArea
        name="purpose"
        label="Why it is shared"
        labelSize="s"
        rows={3}
        value={purpose}
        onChange={(event) => {
          const typed = given(event.target.value);
          setPurpose(event.target.value);
          onEdit(({ purpose: _before, ...now }) => (typed === undefined ? now : { ...now, purpose: typed }));
        }}
      />
    </>
  );
};
