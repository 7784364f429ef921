import type { ReportBlock, ReportPerson } from '@waymark/contracts';
import { InsetText, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { BlockFrame, type EditProps } from './block-frame.tsx';
import { reasonFor, withReason } from './draft-edits.ts';
import { FactBlock, factTitle } from './fact-block.tsx';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { QuestionEditor } from './question-editor.tsx';

export interface BlockEditorProps extends EditProps {
  readonly block: ReportBlock;
  readonly people: readonly ReportPerson[];
}

/** One part of the report: a fact to read, or something to write or to answer. */
export const BlockEditor = ({ block, people, draft, onEdit }: BlockEditorProps): ReactNode => {
  const frame = { block, draft, onEdit };
  switch (block.kind) {
    case 'paragraph':
      return (
        <BlockFrame
          {...frame}
          title={block.isRequired ? `${block.title} (must be written)` : block.title}
          isFact={false}
        >
          <ParagraphEditor block={block} draft={draft} onEdit={onEdit} />
        </BlockFrame>
      );
    case 'questions':
      return (
        <BlockFrame {...frame} title={block.title} isFact={false}>
          {block.isPattern ? (
            <InsetText>Do not put this to either parent without a safety discussion.</InsetText>
          ) : null}
          {block.items.map(({ question, isKey }, index) => (
            <QuestionEditor
              key={question}
              block={block.id}
              name={`${block.id}-${index}`}
              question={question}
              isKey={isKey}
              draft={draft}
              onEdit={onEdit}
            />
          ))}
        </BlockFrame>
      );
    case 'not-available':
      return (
        <BlockFrame {...frame} title={`${block.what}: not available`} isFact>
          <p className="govuk-body">This part could not be produced. Reference: {block.reference}.</p>
          <TextInput
            name={`gap-${block.id}`}
            label="I accept that it is missing, because"
            value={reasonFor(draft, 'acceptedGaps', block.id)}
            onChange={(event) => {
              const { value } = event.target;
              onEdit((now) => withReason(now, 'acceptedGaps', block.id, value));
            }}
          />
        </BlockFrame>
      );
    default:
      return (
        <BlockFrame {...frame} title={factTitle({ block, people })} isFact>
          <FactBlock block={block} people={people} />
        </BlockFrame>
      );
  }
};
