import type { FamilyView } from '@waymark/contracts';
import { formatDay } from '@waymark/ui';
import type { ReactNode } from 'react';
import { changesPeriod, familyChanges } from './family-changes.ts';
import { openQuestions } from './open-questions.ts';

interface WordsListProps {
  readonly heading: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
  readonly none: string;
}

const WordsList = ({ heading, items, none }: WordsListProps): ReactNode => (
  <section>
    <h2 className="govuk-heading-m">{heading}</h2>
    {items.length === 0 ? (
      <p className="govuk-body">{none}</p>
    ) : (
      <ul className="govuk-list govuk-list--bullet">
        {items.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    )}
  </section>
);

/** What is new in four weeks and what nobody has recorded, in words and above every picture (ux.md, Family). */
export const ChangesAndQuestions = ({ view }: { readonly view: FamilyView }): ReactNode => (
  <>
    <WordsList
      heading={`What changed since ${formatDay(changesPeriod(view).from)}`}
      items={familyChanges(view)}
      none="Nothing was recorded as new."
    />
    <WordsList
      heading="Open questions"
      items={openQuestions(view)}
      none="Nothing is left unrecorded or contradicted."
    />
  </>
);
