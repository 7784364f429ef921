import type { Report, WithheldPart } from '@waymark/contracts';
import { Table } from '@waymark/ui';
import type { ReactNode } from 'react';

export interface WithheldListProps {
  /** From whom, in words. */
  readonly from: string;
  readonly parts: readonly WithheldPart[];
  readonly sections: Report['sections'];
}

const keyOf = ({ part, section, block, title }: WithheldPart): string => `${part} ${section} ${block} ${title}`;

/** "Leo Harper: key questions": the same title stands in the section of each child. */
const titleIn = ({ part, section, title }: WithheldPart, sections: Report['sections']): string => {
  const within = part === 'section' ? undefined : sections.find(({ id }) => id === section)?.title;
  return within === undefined || within === title ? title : `${within}: ${title}`;
};

/** What one recipient does not get, and every reason for it; for the author's eyes alone (E8). */
export const WithheldList = ({ from, parts, sections }: WithheldListProps): ReactNode => {
  const distinct = [...new Map(parts.map((part) => [keyOf(part), part])).values()];
  return (
    <Table
      caption={`Withheld from ${from}`}
      captionSize="s"
      emptyText="Nothing: this recipient gets the whole report."
      columns={[
        { key: 'title', heading: 'Part', isRowHeading: true, cell: (part: WithheldPart) => titleIn(part, sections) },
        {
          key: 'why',
          heading: 'Why',
          cell: ({ reasons }) => [...new Set(reasons.map(({ because }) => because))].join(' '),
        },
      ]}
      rows={distinct}
      rowKey={keyOf}
    />
  );
};
