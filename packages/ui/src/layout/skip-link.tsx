import type { MouseEvent, ReactNode } from 'react';

export interface SkipLinkProps {
  readonly targetId?: string | undefined;
  readonly children?: ReactNode | undefined;
}

/** The first stop of the keyboard: past the header to the page. */
export const SkipLink = ({
  targetId = 'main-content',
  children = 'Skip to main content',
}: SkipLinkProps): ReactNode => {
  const skip = (event: MouseEvent<HTMLAnchorElement>) => {
    const target = event.currentTarget.ownerDocument.getElementById(targetId);
    if (target === null) return;
    event.preventDefault();
    if (!target.hasAttribute('tabindex')) {
      target.tabIndex = -1;
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    }
    target.focus();
  };
  return (
    <a href={`#${targetId}`} className="govuk-skip-link" data-module="govuk-skip-link" onClick={skip}>
      {children}
    </a>
  );
};
