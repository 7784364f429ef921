import type { Day, ImportKind } from '@waymark/contracts';
import { type DateValue, readDate, type SummaryError } from '@waymark/ui';
import type { GivenFile } from './send-file.ts';

/** Names of the fields, to which the error summary leads. */
export const fileField = 'file';
export const kindField = 'kind';
export const asAtField = 'asAt';

/** The form as it stands. */
export interface FileForm {
  readonly file: File | undefined;
  readonly kind: ImportKind | undefined;
  readonly asAt: DateValue;
}

const mostMegabytes = 200;

const wrongWithFile = (file: File | undefined): string | undefined => {
  if (file === undefined) return 'Choose a file';
  if (file.size === 0) return 'The file is empty. Choose another';
  return file.size > mostMegabytes * 1024 * 1024 ? `The file must be smaller than ${mostMegabytes} MB` : undefined;
};

const wrongWithDay = (asAt: DateValue, today: Day): string | undefined => {
  const subject = 'Day the lists speak of';
  if (typeof asAt === 'string' && asAt !== '')
    return asAt > today ? `${subject} must be today or in the past` : undefined;
  const reading = readDate(typeof asAt === 'string' ? { day: '', month: '', year: '' } : asAt, subject);
  return 'problem' in reading ? reading.problem.message : undefined;
};

/** What kind of file a name promises; what it is shows when it is read. */
export const kindOfName = (name: string): ImportKind | undefined => {
  if (/\.xml$/i.test(name)) return 'cin-census';
  return /\.(?:xlsx|xls|xlsm|csv)$/i.test(name) ? 'annex-a' : undefined;
};

/** The file that can be sent, or what is wrong with each field of the form. */
export const checkGivenFile = (
  { file, kind, asAt }: FileForm,
  today: Day,
): { readonly given: GivenFile } | { readonly errors: readonly SummaryError[] } => {
  const wrong: readonly (readonly [path: string, message: string | undefined])[] = [
    [fileField, wrongWithFile(file)],
    [kindField, kind === undefined ? 'Say which file it is' : undefined],
    [asAtField, kind === 'annex-a' ? wrongWithDay(asAt, today) : undefined],
  ];
  const errors = wrong.flatMap(([path, message]) => (message === undefined ? [] : [{ path, message }]));
  if (errors.length > 0 || file === undefined || kind === undefined) return { errors };
  return { given: { file, kind, asAt: kind === 'annex-a' && typeof asAt === 'string' ? asAt : undefined } };
};
