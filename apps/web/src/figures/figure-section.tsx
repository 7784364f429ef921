import type { FigureTable as Figures } from '@waymark/contracts';
import { Details, Tabs } from '@waymark/ui';
import type { ReactNode } from 'react';
import { FigureTable } from './figure-table.tsx';
import { WaitingPicture } from './waiting-picture.tsx';

const pictureTitle = 'Share who had not started, by days since the referral';

export interface FigureSectionProps {
  readonly table: Figures;
  /** Its sentences are the first line of the page already. */
  readonly leads: boolean;
}

/** One question: its answer in a sentence, the picture where there is one, the table behind it, what is counted. */
export const FigureSection = ({ table, leads }: FigureSectionProps): ReactNode => {
  const said = leads ? [] : table.rows.filter(({ sentence }) => sentence !== '');
  const drawn = table.rows.filter(({ curve }) => curve.length > 1);
  const numbers = <FigureTable table={table} />;
  return (
    <section>
      <h2 className="govuk-heading-m">{table.title}</h2>
      {said.map(({ sentence, offering, area }) => (
        <p key={`${offering} ${area}`} className="govuk-body">
          {sentence}
        </p>
      ))}
      {drawn.length === 0 ? (
        numbers
      ) : (
        <Tabs
          title="Shown in two ways"
          tabs={[
            {
              id: `${table.id}-picture`,
              label: 'Picture',
              content: drawn.map(({ programme, offering, area, curve, sentence }) => (
                <figure key={`${offering} ${area}`} className="waymark-figure">
                  <figcaption className="govuk-body">
                    {drawn.length > 1 ? `${programme}, ${offering}. ` : ''}
                    {pictureTitle}.
                  </figcaption>
                  <WaitingPicture curve={curve} label={`${pictureTitle}. ${sentence}`} />
                </figure>
              )),
            },
            { id: `${table.id}-table`, label: 'Table', content: numbers },
          ]}
        />
      )}
      <Details summary="What is counted">{table.definition}</Details>
    </section>
  );
};
