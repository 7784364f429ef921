import { formatCount, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useApplication } from '../application/application.ts';

/** Before sign-in: that this device holds marks. Whose they are is not said. */
export const UnsentHere = (): ReactNode => {
  const unsent = useApplication().markStore.countAll();
  if (unsent === 0) return null;
  return (
    <InsetText>
      {formatCount(unsent, 'mark waits', 'marks wait')} on this device. {unsent === 1 ? 'It is' : 'They are'} sent when
      the person who made {unsent === 1 ? 'it' : 'them'} signs in here.
    </InsetText>
  );
};
