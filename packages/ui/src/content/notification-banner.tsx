import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { classNames } from '../class-names.ts';

export interface NotificationBannerProps {
  /** `done` follows something the reader did: it is read out at once and takes focus. */
  readonly kind?: 'important' | 'done' | undefined;
  readonly title?: string | undefined;
  /** The message in one line; what belongs to it goes into `children`. */
  readonly heading: ReactNode;
  readonly children?: ReactNode | undefined;
}

/** Tells of something that is not about the page it stands on, or of what was just done. */
export const NotificationBanner = (props: NotificationBannerProps): ReactNode => {
  const { kind = 'important', heading, children } = props;
  const isDone = kind === 'done';
  const title = props.title ?? (isDone ? 'Done' : 'Important');
  const titleId = useId();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone) banner.current?.focus();
  }, [isDone]);
  return (
    <div
      ref={banner}
      className={classNames('govuk-notification-banner', isDone && 'govuk-notification-banner--success')}
      {...{ 'aria-labelledby': titleId, role: isDone ? 'alert' : 'region', tabIndex: isDone ? -1 : undefined }}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  );
};
