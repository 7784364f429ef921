import type { ParagraphBlock } from '@waymark/contracts';
import { Checkboxes, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { EditProps } from './block-frame.tsx';
import { withText } from './draft-edits.ts';

export interface ParagraphEditorProps extends EditProps {
  readonly block: Pick<ParagraphBlock, 'id' | 'title' | 'hint' | 'isRequired'>;
}

/** A text a person writes; whether it tells of progress, and then how that fits with what speaks against it (E17). */
export const ParagraphEditor = ({ block, draft, onEdit }: ParagraphEditorProps): ReactNode => {
  const typed = draft.texts.find((text) => text.block === block.id);
  const isPositive = typed?.isPositive === true;
  return (
    <>
      <TextArea
        name={`text-${block.id}`}
        label={block.title}
        isLabelHidden
        hint={block.hint ?? undefined}
        value={typed?.text ?? ''}
        required={block.isRequired}
        rows={6}
        onChange={(event) => {
          const { value } = event.target;
          onEdit((now) => withText(now, block.id, { text: value }));
        }}
      />
      {typed === undefined ? null : (
        <Checkboxes
          name={`positive-${block.id}`}
          label="Does it tell of progress?"
          isLabelHidden
          isSmall
          values={isPositive ? ['yes'] : []}
          onChange={(event) => {
            const { checked } = event.target;
            onEdit((now) => withText(now, block.id, { isPositive: checked }));
          }}
          choices={[
            {
              value: 'yes',
              text: 'This tells of progress',
              conditional: (
                <TextArea
                  name={`explanation-${block.id}`}
                  label="How does it fit with what speaks against it?"
                  hint="Missed sessions or events of the last weeks, where there are any"
                  rows={3}
                  value={typed.explanation ?? ''}
                  onChange={(event) => {
                    const { value } = event.target;
                    onEdit((now) => withText(now, block.id, { explanation: value }));
                  }}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
};
