import type { KeyboardEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { useMediaQuery } from './use-media-query.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

export interface TabsProps {
  /** Said above the list where the tabs are a list of links, on a phone. */
  readonly title?: string | undefined;
  readonly tabs: readonly Tab[];
  readonly initialId?: string | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs where there is room; on a phone a list of links to panels that all show, as GOV.UK's are. */
export const Tabs = ({ title = 'Contents', tabs, initialId }: TabsProps): ReactNode => {
  const [chosenId, setChosenId] = useState(initialId ?? tabs[0]?.id);
  const isTabbed = useMediaQuery('(min-width: 40.0625em)');
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent, index: number) => {
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[index + step];
    if (next === undefined) return;
    event.preventDefault();
    setChosenId(next.id);
    list.current?.querySelector<HTMLElement>(`[href="#${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="govuk-tabs" data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      <ul ref={list} className="govuk-tabs__list" role={isTabbed ? 'tablist' : undefined}>
        {tabs.map(({ id, label }, index) => (
          <li
            key={id}
            className={classNames(
              'govuk-tabs__list-item',
              isTabbed && id === chosenId && 'govuk-tabs__list-item--selected',
            )}
            role={isTabbed ? 'presentation' : undefined}
          >
            <a
              className="govuk-tabs__tab"
              href={`#${id}`}
              {...(isTabbed && {
                id: `tab_${id}`,
                role: 'tab',
                'aria-controls': id,
                'aria-selected': id === chosenId,
                tabIndex: id === chosenId ? 0 : -1,
                onKeyDown: (event: KeyboardEvent) => move(event, index),
                onClick: (event: { preventDefault: () => void }) => {
                  event.preventDefault();
                  setChosenId(id);
                },
              })}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          className={classNames('govuk-tabs__panel', isTabbed && id !== chosenId && 'govuk-tabs__panel--hidden')}
          id={id}
          {...(isTabbed && { role: 'tabpanel', 'aria-labelledby': `tab_${id}` })}
        >
          {content}
        </div>
      ))}
    </div>
  );
};
