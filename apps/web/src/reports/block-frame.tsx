import type { ReportBlock, ReportDraft } from '@waymark/contracts';
import { Details, Tag, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { reasonFor, withReason } from './draft-edits.ts';
import { isRestricted, levelWords } from './level-words.ts';

export interface EditProps {
  readonly draft: ReportDraft;
  readonly onEdit: (change: (draft: ReportDraft) => ReportDraft) => void;
}

export interface BlockFrameProps extends EditProps {
  readonly block: ReportBlock;
  readonly title: ReactNode;
  /** Facts come from the records; the rest a person writes. */
  readonly isFact: boolean;
  readonly children: ReactNode;
}

/** Where a restricted part is needed at all, and why; or why it is left out (E10). */
const Restricted = ({ block, draft, onEdit }: Omit<BlockFrameProps, 'title' | 'isFact' | 'children'>): ReactNode => (
  <Details
    summary="Is this restricted part needed?"
    isOpen={block.neededBecause === null && reasonFor(draft, 'leftOut', block.id) === ''}
  >
    <TextInput
      name={`needed-${block.id}`}
      label="Needed because"
      value={reasonFor(draft, 'needed', block.id)}
      onChange={(event) => {
        const { value } = event.target;
        onEdit((now) => withReason(now, 'needed', block.id, value));
      }}
    />
    <TextInput
      name={`left-out-${block.id}`}
      label="Or left out because"
      value={reasonFor(draft, 'leftOut', block.id)}
      onChange={(event) => {
        const { value } = event.target;
        onEdit((now) => withReason(now, 'leftOut', block.id, value));
      }}
    />
  </Details>
);

/** One part of the report with its heading, where it comes from and who may have it. */
export const BlockFrame = ({ block, title, isFact, children, draft, onEdit }: BlockFrameProps): ReactNode => (
  <div className="waymark-report-block" id={`block-${block.id}`} tabIndex={-1}>
    <div className="waymark-report-block__top">
      <h3 className="govuk-heading-s">{title}</h3>
      <Tag tone={isFact ? 'neutral' : 'information'}>{isFact ? 'From the records' : 'Yours to write'}</Tag>
      {isRestricted(block.level) ? <Tag tone="attention">{levelWords[block.level]}</Tag> : null}
    </div>
    {children}
    {isRestricted(block.level) ? <Restricted block={block} draft={draft} onEdit={onEdit} /> : null}
  </div>
);
