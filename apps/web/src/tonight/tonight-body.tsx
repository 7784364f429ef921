import type { TonightView } from '@waymark/contracts';
import { EmptyState, ListStamp } from '@waymark/ui';
import type { ReactNode } from 'react';
import { TonightCard } from './tonight-card.tsx';
import { rowsOf, type TonightGroup } from './tonight-words.ts';

export interface TonightBodyProps {
  readonly view: TonightView;
  readonly onChanged: () => void;
}

const headings = { act: 'Now', watch: 'Later tonight', done: 'Answered' } as const satisfies Record<
  TonightGroup,
  string
>;

/** The list of tonight in the order in which it must be acted on. */
export const TonightBody = ({ view, onChanged }: TonightBodyProps): ReactNode => {
  if (view.rows.length === 0)
    return (
      <EmptyState title="Nothing tonight">
        Nobody you answer for is affected by a session tonight. This list looks again every half minute.
      </EmptyState>
    );
  return (
    <>
      {(['act', 'watch', 'done'] as const).map((group) => {
        const rows = rowsOf(view.rows, group);
        return rows.length === 0 ? null : (
          <section key={group}>
            <h2 className="govuk-heading-m">{headings[group]}</h2>
            {rows.map((row) => (
              <TonightCard
                key={`${row.partnerId} ${row.personId} ${row.notice?.noticeId}`}
                row={row}
                now={view.asAt}
                onChanged={onChanged}
              />
            ))}
          </section>
        );
      })}
      <ListStamp rows={view.rows.length} at={view.asAt} filter="The last 18 hours and tonight" />
    </>
  );
};
