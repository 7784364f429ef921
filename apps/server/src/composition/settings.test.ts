import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';
import { SettingsRefused } from './settings-refused.ts';

const read = (environment: Record<string, string>) =>
  readSettings({ environment, home: '/home/sam', folder: '/srv/waymark' });

/** What is wrong with an environment, a line a variable. */
const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsRefused) return error.problems;
    throw error;
  }
};

describe('the settings of a server', () => {
  it('are those of a demonstration on this machine where nothing is set', () => {
    expect(read({})).toEqual({
      dataFolder: '/srv/waymark/data',
      keyFile: '/home/sam/.config/waymark/key.json',
      host: '127.0.0.1',
      port: 3000,
      isLoopback: true,
      origin: 'http://localhost:3000',
      otherHosts: [],
      trustedProxies: 0,
      idleMinutes: undefined,
      absoluteHours: undefined,
      hasAccessLog: false,
      mail: undefined,
    });
  });

  it('are read from the environment', () => {
    const settings = read({
      WAYMARK_DATA: '/var/lib/waymark',
      WAYMARK_KEY_FILE: '/etc/waymark/key.json',
      WAYMARK_HOST: '0.0.0.0',
      WAYMARK_PORT: '8080',
      WAYMARK_ORIGIN: 'https://waymark.example/',
      WAYMARK_OTHER_HOSTS: '10.0.0.5:8080, waymark.internal',
      WAYMARK_TRUSTED_PROXIES: '1',
      WAYMARK_IDLE_MINUTES: '20',
      WAYMARK_SESSION_HOURS: '8',
      WAYMARK_ACCESS_LOG: 'yes',
      WAYMARK_SMTP_URL: 'smtp://waymark:secret@mail.example:587',
      WAYMARK_MAIL_FROM: 'no-reply@waymark.example',
    });
    expect(settings).toMatchObject({
      dataFolder: '/var/lib/waymark',
      keyFile: '/etc/waymark/key.json',
      isLoopback: false,
      port: 8080,
      origin: 'https://waymark.example',
      otherHosts: ['10.0.0.5:8080', 'waymark.internal'],
      trustedProxies: 1,
      idleMinutes: 20,
      absoluteHours: 8,
      hasAccessLog: true,
      mail: { server: { host: 'mail.example', port: 587, isTlsRequired: true }, from: 'no-reply@waymark.example' },
    });
  });

  it('that cannot be used are refused all at once, by name, and no value is repeated', () => {
    const problems = problemsOf({
      WAYMARK_PORT: '70000',
      WAYMARK_ORIGIN: 'waymark.example/Marker',
      WAYMARK_OTHER_HOSTS: 'a b Marker',
      WAYMARK_TRUSTED_PROXIES: 'Marker',
      WAYMARK_IDLE_MINUTES: '1',
      WAYMARK_SESSION_HOURS: '0',
      WAYMARK_ACCESS_LOG: 'Marker',
      WAYMARK_SMTP_URL: 'https://user:Marker@mail.example',
      WAYMARK_MAIL_FROM: 'Marker',
    });
    const names = problems.map((problem) => problem.slice(0, problem.indexOf(' ')));
    expect(names.toSorted()).toEqual([
      'WAYMARK_ACCESS_LOG',
      'WAYMARK_IDLE_MINUTES',
      'WAYMARK_MAIL_FROM',
      'WAYMARK_ORIGIN',
      'WAYMARK_OTHER_HOSTS',
      'WAYMARK_PORT',
      'WAYMARK_SESSION_HOURS',
      'WAYMARK_SMTP_URL',
      'WAYMARK_TRUSTED_PROXIES',
    ]);
    expect(problems.join()).not.toContain('Marker');
  });

  it('let other machines in over https only, since browsers keep the session cookie over nothing else', () => {
    expect(problemsOf({ WAYMARK_HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^WAYMARK_ORIGIN must be set/)]);
    expect(problemsOf({ WAYMARK_HOST: '0.0.0.0', WAYMARK_ORIGIN: 'http://waymark.example' })).toEqual([
      expect.stringMatching(/^WAYMARK_ORIGIN must begin with https/),
    ]);
    expect(problemsOf({ WAYMARK_ORIGIN: 'http://waymark.example' })).toHaveLength(1);
    expect(problemsOf({ WAYMARK_ORIGIN: 'http://localhost.example' })).toHaveLength(1);
    expect(problemsOf({ WAYMARK_ORIGIN: 'http://localhost:8080' })).toEqual([]);
    expect(problemsOf({ WAYMARK_HOST: '::1' })).toEqual([]);
    expect(problemsOf({ WAYMARK_HOST: '127.0.0.1.example' })).toHaveLength(1);
  });

  it('belong together: mail has a sender, and a session outlives its idle minutes', () => {
    expect(problemsOf({ WAYMARK_SMTP_URL: 'smtp://mail.example' })).toEqual([
      expect.stringMatching(/^WAYMARK_MAIL_FROM must be set/),
    ]);
    expect(problemsOf({ WAYMARK_IDLE_MINUTES: '90', WAYMARK_SESSION_HOURS: '1' })).toEqual([
      expect.stringMatching(/^WAYMARK_SESSION_HOURS/),
    ]);
  });
});
