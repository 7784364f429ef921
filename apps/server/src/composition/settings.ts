import { join, resolve } from 'node:path';
import { keyFilePath } from '@waymark/database';
import { readSmtpUrl, type SmtpServer } from '../mail/smtp-settings.ts';
import { isLoopbackAddress } from '../security/index.ts';
import { addressList, flag, mailAddress, originText, wholeNumber } from './setting-readers.ts';
import { SettingsRefused } from './settings-refused.ts';

export interface Settings {
  readonly dataFolder: string;
  readonly keyFile: string;
  /** The address to listen on; loopback unless set otherwise. */
  readonly host: string;
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly isLoopback: boolean;
  /** Where browsers find the server, `https://waymark.example`. */
  readonly origin: string;
  /** Further `Host` values that are answered, as a health check sends them. */
  readonly otherHosts: readonly string[];
  readonly trustedProxies: number;
  readonly idleMinutes: number | undefined;
  readonly absoluteHours: number | undefined;
  readonly hasAccessLog: boolean;
  readonly mail: { readonly server: SmtpServer; readonly from: string } | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingsSource {
  /** `WAYMARK_…`, and what decides where the key file lies. */
  readonly environment: Environment;
  readonly home: string;
  /** Where a relative path begins. */
  readonly folder: string;
}

const usualPort = 3000;

/**
 * The settings of a server, from the environment. Throws `SettingsRefused` with every variable that cannot be used; no
 * value is repeated, since one may hold a password.
 */
export const readSettings = ({ environment, home, folder }: SettingsSource): Settings => {
  const problems: string[] = [];
  const read = <T>(name: string, what: string, reader: (text: string) => T | undefined): T | undefined => {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return undefined;
    const value = reader(text);
    if (value === undefined) problems.push(`${name} must be ${what}`);
    return value;
  };

  const host = environment['WAYMARK_HOST']?.trim() || '127.0.0.1';
  const port = read('WAYMARK_PORT', 'a port from 0 to 65535', wholeNumber(0, 65_535)) ?? usualPort;
  const isLoopback = host === 'localhost' || isLoopbackAddress(host);
  const origin = read('WAYMARK_ORIGIN', 'an address as https://waymark.example, without a path', originText);
  const smtp = read('WAYMARK_SMTP_URL', 'smtp://user:password@host:587 or smtps://user:password@host:465', readSmtpUrl);
  const from = read('WAYMARK_MAIL_FROM', 'an e-mail address', mailAddress);
  const settings = {
    dataFolder: resolve(folder, environment['WAYMARK_DATA']?.trim() || 'data'),
    keyFile: resolve(folder, keyFilePath(environment, home)),
    host,
    port,
    isLoopback,
    otherHosts: read('WAYMARK_OTHER_HOSTS', 'host names or addresses with commas between them', addressList) ?? [],
    trustedProxies: read('WAYMARK_TRUSTED_PROXIES', 'a number of proxies from 0 to 9', wholeNumber(0, 9)) ?? 0,
    idleMinutes: read('WAYMARK_IDLE_MINUTES', 'a number of minutes from 2 to 480', wholeNumber(2, 480)),
    absoluteHours: read('WAYMARK_SESSION_HOURS', 'a number of hours from 1 to 24', wholeNumber(1, 24)),
    hasAccessLog: read('WAYMARK_ACCESS_LOG', 'yes or no', flag) ?? false,
  };
  // Browsers keep the session cookie, which is `Secure`, over https or on this machine itself.
  if (!isLoopback && environment['WAYMARK_ORIGIN'] === undefined) {
    problems.push(
      'WAYMARK_ORIGIN must be set where WAYMARK_HOST lets other machines in: the https address browsers use',
    );
  } else if (origin?.startsWith('http:') === true && !isLoopbackOrigin(origin)) {
    problems.push('WAYMARK_ORIGIN must begin with https://, except on this machine itself');
  }
  const { idleMinutes, absoluteHours } = settings;
  if (idleMinutes !== undefined && absoluteHours !== undefined && idleMinutes > absoluteHours * 60) {
    problems.push('WAYMARK_SESSION_HOURS must not be shorter than WAYMARK_IDLE_MINUTES');
  }
  if (smtp !== undefined && from === undefined && !environment['WAYMARK_MAIL_FROM']) {
    problems.push('WAYMARK_MAIL_FROM must be set where WAYMARK_SMTP_URL is');
  }
  if (problems.length > 0) throw new SettingsRefused(problems);
  return {
    ...settings,
    origin: origin ?? `http://localhost:${port}`,
    mail: smtp === undefined || from === undefined ? undefined : { server: smtp, from },
  };
};

const isLoopbackOrigin = (origin: string): boolean =>
  /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin);

/** The database of a data folder. */
export const databaseFile = ({ dataFolder }: Pick<Settings, 'dataFolder'>): string => join(dataFolder, 'waymark.db');
