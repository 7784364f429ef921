import { queryOptions } from '@tanstack/react-query';
import type { SettingKey } from '@waymark/contracts';
import { request } from '../api/request.ts';

const settingsKeys = {
  all: ['settings'] as const,
  safetyPhones: () => [...settingsKeys.all, 'safety-phones'] as const,
};

/** The settings of the house with their history. */
export const settingsQuery = () =>
  queryOptions({
    queryKey: settingsKeys.all,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/settings', signal }, (contracts) => contracts.settingsView),
  });

/** Whom to ring when nothing can wait. */
export const safetyPhonesQuery = () =>
  queryOptions({
    queryKey: settingsKeys.safetyPhones(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/safety-phones', signal }, (contracts) => contracts.safetyPhonesView),
    staleTime: 5 * 60_000,
  });

/** Changes one setting, for what it was at `version`. */
export const changeSetting = (key: SettingKey, value: unknown, version: number) =>
  request(
    { method: 'PUT', path: `/settings/${key}`, body: { value }, ifMatch: version },
    (contracts) => contracts.settingChanged,
  );
