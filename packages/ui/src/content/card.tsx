import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface CardProps {
  readonly title: ReactNode;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Makes the title a link; the rest of the card stays plain, so that other links in it work. */
  readonly href?: string | undefined;
  readonly tag?: ReactNode | undefined;
  /** `act-today` when the reader must do something about it today. */
  readonly tone?: 'plain' | 'act-today' | undefined;
  readonly children?: ReactNode | undefined;
  /** Buttons that answer what the card asks. */
  readonly actions?: ReactNode | undefined;
}

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** One person, session or task among several. */
export const Card = (props: CardProps): ReactNode => {
  const { title, headingLevel = 2, href, tag, tone = 'plain', children, actions } = props;
  const Heading = headings[headingLevel];
  return (
    <article className={classNames('waymark-card', tone === 'act-today' && 'waymark-card--act-today')}>
      <div className="waymark-card__top">
        <Heading className="govuk-heading-m waymark-card__title">
          {href === undefined ? (
            title
          ) : (
            <a className="govuk-link govuk-link--no-visited-state" href={href}>
              {title}
            </a>
          )}
        </Heading>
        {tag}
      </div>
      {children}
      {actions ? <div className="waymark-card__actions">{actions}</div> : null}
    </article>
  );
};
