import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

/** What a status asks of the reader; red is for `act-today` alone (ux.md). */
export type TagTone = 'neutral' | 'information' | 'done' | 'attention' | 'act-today';

const toneClasses = {
  neutral: 'govuk-tag--grey',
  information: 'govuk-tag--teal',
  done: 'govuk-tag--green',
  attention: 'govuk-tag--yellow',
  'act-today': 'govuk-tag--red',
} as const satisfies Record<TagTone, string>;

export interface TagProps {
  readonly tone?: TagTone | undefined;
  readonly children: ReactNode;
}

/** A status in one or two words; the words carry it, the colour only helps. */
export const Tag = ({ tone = 'neutral', children }: TagProps): ReactNode => (
  <strong className={classNames('govuk-tag', toneClasses[tone])}>{children}</strong>
);
