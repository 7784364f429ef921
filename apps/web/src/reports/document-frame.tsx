import { Button } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useRef } from 'react';

export interface DocumentFrameProps {
  /** Whose document it is, in words. */
  readonly title: string;
  readonly html: string;
}

/**
 * A document as its recipient gets it, in a frame that runs no script, opens nothing and reaches nothing. It is of this
 * origin only so that the page may print it.
 */
export const DocumentFrame = ({ title, html }: DocumentFrameProps): ReactNode => {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <div className="waymark-document">
      <div className="waymark-document__top">
        <p className="govuk-body-s">{title}</p>
        <Button type="button" variant="secondary" onClick={() => frame.current?.contentWindow?.print()}>
          Print this document
        </Button>
      </div>
      <iframe
        ref={frame}
        className="waymark-document__frame"
        title={title}
        sandbox="allow-same-origin allow-modals"
        srcDoc={html}
      />
    </div>
  );
};
