import { type Id, levels } from '@waymark/contracts';
import { codeOf } from '../family/options-of.ts';
import type { ObservationSaid } from './queries.ts';

/** An observation as it stands in the form; the names are the server's, so that its errors find their fields. */
export interface ObservationValues {
  readonly level: string;
  readonly text: string;
  readonly ownWords: string;
  readonly demeanour: string;
  readonly whoElse: string;
  readonly wasAlone: string;
  readonly wasFreeToSpeak: string;
}

export const noObservation = (level: string): ObservationValues => ({
  level,
  text: '',
  ownWords: '',
  demeanour: '',
  whoElse: '',
  wasAlone: '',
  wasFreeToSpeak: '',
});

const said = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());

const yesNo = (chosen: string): boolean | undefined => (chosen === '' ? undefined : chosen === 'yes');

/** What was entered, for the server; what was left blank is not known, and is not sent as a no. */
export const observationSaid = (
  values: ObservationValues,
  about: { readonly observationId: Id; readonly sessionId: Id; readonly enrolmentId: Id; readonly at: string },
): ObservationSaid => {
  const level = codeOf(levels, values.level);
  if (level === undefined) throw new Error('the form sent what it had not checked');
  const [ownWords, demeanour, whoElse] = [said(values.ownWords), said(values.demeanour), said(values.whoElse)];
  const [wasAlone, wasFreeToSpeak] = [yesNo(values.wasAlone), yesNo(values.wasFreeToSpeak)];
  return {
    ...about,
    level,
    text: values.text.trim(),
    ...(ownWords !== undefined && { ownWords }),
    ...(demeanour !== undefined && { demeanour }),
    ...(whoElse !== undefined && { whoElse }),
    ...(wasAlone !== undefined && { wasAlone }),
    ...(wasFreeToSpeak !== undefined && { wasFreeToSpeak }),
  };
};
