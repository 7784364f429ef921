import { ladderHowLabels, ladderRecipientLabels } from '@waymark/contracts';
import { formatDue, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { AlertRecipient } from './alert-words.ts';
import { Reply } from './my-asks.tsx';

/** Who else was told, for whom and what they answered; only those the reader may know of are in the answer (S43). */
export const OthersTold = ({ recipients }: { readonly recipients: readonly AlertRecipient[] }): ReactNode => (
  <Table
    caption="Who else was told"
    captionSize="m"
    emptyText="Nobody else whom you may know of."
    columns={[
      {
        key: 'who',
        heading: 'Who',
        isRowHeading: true,
        cell: ({ recipient, staffName }: AlertRecipient) =>
          `${ladderRecipientLabels[recipient]}: ${staffName ?? 'nobody allocated, the front door decides'}`,
      },
      { key: 'for', heading: 'For', cell: ({ forName }) => forName },
      { key: 'how', heading: 'Asked to', cell: ({ how }) => ladderHowLabels[how] },
      { key: 'due', heading: 'By', cell: ({ dueAt }) => formatDue(dueAt) },
      {
        key: 'answer',
        heading: 'Answer',
        cell: ({ reply }) => (reply === null ? 'Not answered yet' : <Reply reply={reply} />),
      },
    ]}
    rows={recipients.filter(({ isMine }) => !isMine)}
    rowKey={({ recipientId }) => recipientId}
  />
);
