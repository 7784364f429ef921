import type { ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import type { NavigationItem } from './links.ts';

export interface ServiceNavigationProps {
  readonly items: readonly NavigationItem[];
  readonly label?: string | undefined;
  readonly id?: string | undefined;
}

/** The pages of one role. On a phone the list is behind "Menu"; following a link closes it. */
export const ServiceNavigation = ({ items, label = 'Menu', id = 'navigation' }: ServiceNavigationProps): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="govuk-service-navigation" data-module="govuk-service-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label={label} className="govuk-service-navigation__wrapper">
            {items.length > 1 ? (
              <button
                type="button"
                className="govuk-service-navigation__toggle waymark-navigation__toggle"
                aria-controls={id}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                Menu
              </button>
            ) : null}
            <ul
              className={classNames(
                'govuk-service-navigation__list',
                items.length > 1 && !isOpen && 'waymark-navigation__list--closed',
              )}
              id={id}
            >
              {items.map(({ href, text, current }) => (
                <li
                  key={href}
                  className={classNames(
                    'govuk-service-navigation__item',
                    current && 'govuk-service-navigation__item--active',
                  )}
                >
                  <a
                    className="govuk-service-navigation__link"
                    href={href}
                    aria-current={current === 'page' ? 'page' : current === 'section' ? true : undefined}
                    onClick={() => setOpen(false)}
                  >
                    {current ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
};
