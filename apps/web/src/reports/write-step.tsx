import type { ReportView } from '@waymark/contracts';
import { Button, Details, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { BlockEditor } from './block-editor.tsx';
import type { EditProps } from './block-frame.tsx';
import { withReason } from './draft-edits.ts';
import { FrontFields } from './front-fields.tsx';
import { levelWords } from './level-words.ts';
import { ParagraphEditor } from './paragraph-editor.tsx';

export interface WriteStepProps extends EditProps {
  readonly view: ReportView;
}

/** Parts that stand in the report only once something is written in them. */
const Offers = ({ view, section, draft, onEdit }: WriteStepProps & { readonly section: string }): ReactNode =>
  view.offers
    .filter((offer) => offer.section === section)
    .map(({ block, title, level }) => (
      <Details key={block} summary={`Add: ${title} (${levelWords[level].toLowerCase()})`}>
        <ParagraphEditor block={{ id: block, title, hint: null, isRequired: false }} draft={draft} onEdit={onEdit} />
      </Details>
    ));

/** What was typed for parts the facts no longer make: shown, so that it can be used elsewhere. */
const Unplaced = ({ view, draft }: WriteStepProps): ReactNode => {
  const lost = draft.texts.filter(({ block }) => view.unplaced.includes(block));
  return lost.length === 0 ? null : (
    <InsetText>
      <p className="govuk-body">What was written for parts that the report no longer has:</p>
      {lost.map(({ block, text }) => (
        <p key={block} className="govuk-body">
          {text}
        </p>
      ))}
    </InsetText>
  );
};

const LeftOut = ({ draft, onEdit }: EditProps): ReactNode =>
  draft.leftOut.length === 0 ? null : (
    <section>
      <h2 className="govuk-heading-m">Restricted parts left out</h2>
      <ul className="govuk-list">
        {draft.leftOut.map(({ block, reason }) => (
          <li key={block}>
            {reason}{' '}
            <Button
              type="button"
              variant="plain"
              onClick={() => onEdit((now) => withReason(now, 'leftOut', block, ''))}
            >
              Put it back<span className="govuk-visually-hidden"> ({reason})</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );

const partOf = ({ id }: { readonly id: string }): string => `part-${id}`;

/** A report of several people is long: a way to each of its sections. */
const PartLinks = ({ view: { report } }: Pick<WriteStepProps, 'view'>): ReactNode => (
  <nav aria-label="Parts of the report" className="waymark-report-parts">
    <ul className="govuk-list">
      {report.sections.map((section) => (
        <li key={section.id}>
          <a className="govuk-link govuk-link--no-visited-state" href={`#${partOf(section)}`}>
            {section.title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The report section by section: facts filled in and marked as such, and what a person must write. */
export const WriteStep = ({ view, draft, onEdit }: WriteStepProps): ReactNode => (
  <>
    <Unplaced view={view} draft={draft} onEdit={onEdit} />
    <PartLinks view={view} />
    <FrontFields view={view} draft={draft} onEdit={onEdit} />
    {view.report.sections.map((section) => (
      <section key={section.id} id={partOf(section)}>
        <h2 className="govuk-heading-m">{section.title}</h2>
        {section.blocks
          .filter(({ id }) => !view.offers.some(({ block }) => block === id))
          .map((block) => (
            <BlockEditor key={block.id} block={block} people={view.report.people} draft={draft} onEdit={onEdit} />
          ))}
        <Offers view={view} section={section.id} draft={draft} onEdit={onEdit} />
      </section>
    ))}
    <LeftOut draft={draft} onEdit={onEdit} />
  </>
);
