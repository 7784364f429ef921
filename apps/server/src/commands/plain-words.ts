import { AppError } from '@waymark/contracts';
import { KeyFileError, MigrationRefused } from '@waymark/database';
import { PluginRefused } from '@waymark/host';
import { SettingsRefused } from '../composition/settings-refused.ts';
import { StartRefused } from '../composition/start-refused.ts';
import { RouteRefused } from '../http/api/refuse-duplicates.ts';

const spoken = [KeyFileError, MigrationRefused, PluginRefused, RouteRefused, SettingsRefused, StartRefused];

/** What an error says to whoever typed the command; `undefined` for a defect, whose words are not for them. */
export const plainWords = (error: unknown): string | undefined => {
  if (error instanceof AppError) return `${error.message} (${error.code})`;
  return error instanceof Error && spoken.some((kind) => error instanceof kind) ? error.message : undefined;
};
