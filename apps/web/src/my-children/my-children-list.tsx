import type { MyChildrenView } from '@waymark/contracts';
import { EmptyState, ListStamp } from '@waymark/ui';
import type { ReactNode } from 'react';
import { childrenInOrder } from './answer-by.ts';
import { ChildCard } from './child-card.tsx';

/** A card a child, those that need an answer today first. */
export const MyChildrenList = ({ view }: { readonly view: MyChildrenView }): ReactNode => {
  if (view.children.length === 0)
    return (
      <EmptyState title="No child is allocated to you">
        Children show here as soon as someone allocates them to you, or while you cover for a colleague.
      </EmptyState>
    );
  return (
    <>
      {childrenInOrder(view.children, view.asAt).map((child) => (
        <ChildCard key={child.personId} child={child} asAt={view.asAt} />
      ))}
      <ListStamp rows={view.children.length} at={view.asAt} filter="All children you answer for" />
    </>
  );
};
