import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginWaymark, type Ran, runWaymark } from '../../test/run-waymark.ts';
import { houseParts } from '../composition/house-parts.ts';
import { runCommand } from './run-command.ts';

let folder: string;
let environment: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-commands-'));
  environment = {
    WAYMARK_DATA: join(folder, 'data'),
    WAYMARK_KEY_FILE: join(folder, 'keys/key.json'),
    WAYMARK_PORT: '0',
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runWaymark(args, environment);
/** The same without a process of its own, for what touches nothing. */
const runHere = async (...args: string[]): Promise<Ran> => {
  const written = { out: '', error: '' };
  const code = await runCommand(args, {
    environment: {},
    home: folder,
    folder,
    rootFolder: folder,
    now: () => '2026-03-05T18:30:00.000Z',
    writeOut: (text) => {
      written.out += text;
    },
    writeError: (text) => {
      written.error += text;
    },
    partsOf: houseParts,
    untilAskedToEnd: () => Promise.resolve(),
  });
  return { code, ...written };
};
const aside = (name: string) => ({
  ...environment,
  WAYMARK_DATA: join(folder, name),
  WAYMARK_KEY_FILE: join(folder, `${name}.json`),
});

/** The one JSON document that standard output holds, and nothing beside it. */
const jsonOf = (out: string): unknown => {
  expect(out.endsWith('\n')).toBe(true);
  expect(out.trimEnd()).not.toContain('\n');
  return JSON.parse(out);
};

const census = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>201</LEA><SoftwareCode>Example</SoftwareCode><DateTime>2026-04-02T10:00:00</DateTime></Source></Header>
<Children>${body}</Children></Message>`;
const child = (
  id: string,
  plan: string,
) => `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>2018-05-04</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
<CINdetails><CINreferralDate>2025-09-01</CINreferralDate><ReferralSource>3A</ReferralSource>
<ChildProtectionPlans><CPPstartDate>${plan}</CPPstartDate><InitialCategoryOfAbuse>EMO</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans></CINdetails></Child>`;

describe('what is typed wrong', () => {
  it('is said in plain words on standard error, with exit code 2', async () => {
    const wrong: readonly (readonly [args: string, words: string])[] = [
      ['dance', 'There is no command "dance"'],
      ['audit', 'is not one of: audit verify'],
      ['import letters', 'is not one of: import cin-census'],
      ['import annex-a', 'needs FILE'],
      ['import cin-census', 'needs FILE'],
      ['import cin-census a.xml b.xml', 'does not know what to do with "b.xml"'],
      ['doctor --verbose', 'has no option --verbose'],
      ['doctor -v', 'has no option -v'],
      ['start --port', '--port needs a value: N'],
      ['start --port --real', '--port needs a value: N'],
      ['start --real=yes', '--real takes no value'],
      ['start --port 1 --port 2', '--port is given twice'],
      ['import cin-census a.xml --dry-run --confirm', 'exclude each other'],
      ['doctor --constructor', 'has no option --constructor'],
    ];
    for (const [args, words] of wrong) {
      const { code, out, error } = await runHere(...args.split(' '));
      expect([code, out], args).toEqual([2, '']);
      expect(error, args).toContain(words);
      expect(error, args).not.toContain('    at ');
    }
  });

  it('and nothing at all, shows what can be done', async () => {
    expect(await runHere()).toMatchObject({ code: 2, out: expect.stringContaining('import cin-census FILE') });
    expect(await runHere('help')).toMatchObject({
      code: 0,
      error: '',
      out: expect.stringContaining('Usage: waymark COMMAND'),
    });
  });

  it('in a setting names the variable, with exit code 1', async () => {
    const { code, out, error } = await runWaymark(['start'], { ...environment, WAYMARK_PORT: 'Marker' });
    expect({ code, out, error }).toEqual({ code: 1, out: '', error: 'WAYMARK_PORT must be a port from 0 to 65535\n' });
  });
});

describe('a real database from first start to stop', () => {
  it('prints a one-time link, answers, and ends when it is asked to', async () => {
    const server = beginWaymark(['start', '--real', '--administrator', 'sam@northtown.example'], environment);
    await server.whenSays('/set-up#');
    server.end();
    const { code, out, error } = await server.ended;
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(
      /^A key file was made: .*\nOpen this once, within 24 hours.*\nhttp:\/\/localhost:\d+\/set-up#[\w-]{43}\nEnding: /,
    );
  });

  it('with --json prints JSON alone, all else on standard error', async () => {
    const server = beginWaymark(['start', '--json'], environment);
    await server.whenSays('\n');
    server.end();
    const { code, out, error } = await server.ended;
    expect(code).toBe(0);
    expect(jsonOf(out)).toEqual({
      address: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      kind: 'real',
      oneTimeLink: expect.stringContaining('/set-up#'),
    });
    expect(error).toContain('Ending: running requests are finished first.');
  });

  it('is brought up to date by migrate, which has nothing to do the second time', async () => {
    const first = await runWaymark(['migrate', '--json'], aside('fresh'));
    expect([first.code, jsonOf(first.out)]).toMatchObject([0, { backup: null }]);
    const { applied } = jsonOf(first.out) as { applied: string[] };
    expect(applied.length).toBeGreaterThan(0);
    expect(applied.every((name) => name.startsWith('core/'))).toBe(true);
    const second = await runWaymark(['migrate', '--json'], aside('fresh'));
    expect([second.code, jsonOf(second.out)]).toEqual([0, { applied: [], backup: null }]);
    expect(second.error).toContain('The database is up to date.');
  });

  it('is not filled with a demonstration, of whatever size', async () => {
    for (const args of [['demo'], ['demo', '--size', 'council']]) {
      const { code, out, error } = await run(...args, '--json');
      expect([code, jsonOf(out)]).toEqual([1, { isFilled: false, kind: 'real' }]);
      expect(error).toContain('is not empty (real); it was left as it is');
    }
  });
});

describe('demo', () => {
  it('says which sizes there are, and that a seed is a number that goes with one', async () => {
    const told = async (...args: string[]) => {
      const { code, error } = await runHere('demo', ...args);
      return [code, error.split('\n')[0]];
    };
    expect(await told('--size', 'town')).toEqual([2, '--size must be one of: council, region.']);
    expect(await told('--seed', '3')).toEqual([2, '--seed goes with --size.']);
    expect(await told('--size', 'council', '--seed', 'x')).toEqual([2, '--seed must be a whole number.']);
  });
});

describe('audit verify', () => {
  it('finds the audit whole, and one altered byte by its entry', async () => {
    const whole = await run('audit', 'verify', '--json');
    expect([whole.code, jsonOf(whole.out)]).toMatchObject([0, { isWhole: true }]);
    const database = new DatabaseSync(join(folder, 'data/waymark.db'));
    database.exec(`update audit_entries set action = 'Set-up-link-issued' where sequence = 4`);
    const altered = await run('audit', 'verify');
    expect([altered.code, altered.out]).toEqual([1, '']);
    expect(altered.error).toBe('Entry 4 of the audit is not what was written.\n');
    const told = await run('audit', 'verify', '--json');
    expect([told.code, jsonOf(told.out)]).toMatchObject([1, { isWhole: false, at: 4, problem: 'altered' }]);
    database.exec(`update audit_entries set action = 'set-up-link-issued' where sequence = 4`);
    database.close();
  });

  it('says where there is no database', async () => {
    const { code, error } = await runWaymark(['audit', 'verify'], aside('nothing'));
    expect([code, error]).toEqual([1, `There is no database in ${join(folder, 'nothing')}\n`]);
  });
});

describe('doctor', () => {
  it('says what is fine and what is not, and ends with 1 where something is not', async () => {
    const { code, out } = await run('doctor', '--json');
    expect(code).toBe(1);
    const { findings } = jsonOf(out) as { findings: { check: string; isFine: boolean; words: string }[] };
    expect(findings.map(({ check }) => check)).toEqual([
      'node',
      'sqlite',
      'data-folder',
      'key-file',
      'disk',
      'clock',
      'migrations',
      'jobs',
      'mail',
    ]);
    expect(findings.filter(({ isFine }) => !isFine)).toEqual([
      {
        check: 'mail',
        isFine: false,
        words: 'No mail server is set: notices wait. Set WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM',
      },
    ]);
  });

  it('finds a new machine fine, before the first start', async () => {
    const { code, out, error } = await runWaymark(['doctor'], aside('new'));
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('✓ Nothing has been started here yet');
    expect(out.trimEnd().endsWith('Everything is fine.')).toBe(true);
  });

  it('says of a file that is no database that it is none', async () => {
    const other = aside('broken');
    await runWaymark(['migrate'], other);
    writeFileSync(join(folder, 'broken/waymark.db'), 'not a database at all, not even a short one'.repeat(40));
    const { code, out, error } = await runWaymark(['doctor'], other);
    expect(code).toBe(1);
    expect(out).toContain('✗ The database cannot be read');
    expect(error).toBe('');
  });
});

describe('S38 import cin-census', () => {
  it('previews a file without a database: counts, located errors, JSON alone', async () => {
    const path = join(folder, 'census.xml');
    writeFileSync(path, census(child('ABC123', '2025-10-06') + child('ABC124', '2026-02-30')));
    const { code, out, error } = await runWaymark(['import', 'cin-census', path, '--dry-run', '--json'], aside('none'));
    expect(code).toBe(0);
    const counts = jsonOf(out);
    expect(counts).toMatchObject({ children: 2, plans: 2, created: 1, updated: 0, unchanged: 0, complete: true });
    expect(counts).toHaveProperty('errors.0.where', expect.stringContaining('ABC124'));
    expect(counts).toHaveProperty('errors.0.code');
    expect(error).toContain('2 children, 2 plans');
    const plain = await runWaymark(['import', 'cin-census', path], aside('none'));
    expect([plain.code, plain.error]).toEqual([0, '']);
    expect(plain.out).toContain('Plans: 1 new');
  });

  it('ends with 1 where the file cannot be read to its end, and still prints its JSON', async () => {
    const path = join(folder, 'cut.xml');
    writeFileSync(path, census(child('ABC123', '2025-10-06')).slice(0, 700));
    const { code, out } = await runWaymark(['import', 'cin-census', path, '--dry-run', '--json'], aside('none'));
    expect([code, jsonOf(out)]).toMatchObject([1, { complete: false }]);
  });

  it('says where there is no such file', async () => {
    const { code, error } = await run('import', 'cin-census', '/no/such/file.xml');
    expect([code, error]).toEqual([1, 'There is no file /no/such/file.xml\n']);
  });
});
