import { type Query, queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem.ts';
import { readAnswer } from '../api/read-answer.ts';

/** What the server says about itself before anyone signs in; read at run time, baked into no build. */
export interface Configuration {
  readonly productName: string;
  readonly version: string;
  readonly isDemonstration: boolean;
  /** Whether one can enter as one of the invented staff. */
  readonly isEnterAsOffered: boolean;
}

const isConfiguration = (value: unknown): value is Configuration =>
  typeof value === 'object' &&
  value !== null &&
  'productName' in value &&
  typeof value.productName === 'string' &&
  'isDemonstration' in value &&
  typeof value.isDemonstration === 'boolean';

const fetchConfiguration = async (signal: AbortSignal): Promise<Configuration> => {
  const response = await fetch('/config.json', { signal, cache: 'no-store' }).catch(() => {
    throw new ApiProblem(null);
  });
  const answered = await readAnswer(response);
  if (isConfiguration(answered)) return answered;
  throw new ApiProblem(null);
};

const configurationKey = ['configuration'] as const;

/** Every answer but this one belongs to who asked for it. */
export const isAboutPeople = ({ queryKey }: Query): boolean => queryKey[0] !== configurationKey[0];

export const configurationQuery = () =>
  queryOptions({
    queryKey: configurationKey,
    queryFn: ({ signal }) => fetchConfiguration(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
