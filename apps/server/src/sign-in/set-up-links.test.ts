import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { scryptWork } from './password-work.ts';
import { amira, bethan, codeOf, cookieOf, goodPassword, openSignIn, source, withAccount } from './testing.ts';

const email = 'amira@council.example';
const whom = { staffId: amira, email };
const other = 'harbour-violin-meadow';

describe('set-up link', () => {
  it('sets a password with which its holder signs in', async () => {
    const { signIn, events } = await openSignIn();
    const { token, expiresAt } = await signIn.issueSetUpLink(whom);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(expiresAt).toBe('2026-03-04T10:00:00.000Z');
    expect(await signIn.acceptSetUpLink(token, goodPassword, source)).toBe(amira);
    await expect(signIn.withPassword({ email, password: goodPassword }, source)).resolves.toMatchObject({
      staffId: amira,
    });
    expect(events.map(({ what }) => what)).toEqual(['set-up-link-issued', 'set-up-accepted', 'signed-in']);
  });

  it('serves once', async () => {
    const { signIn, events } = await openSignIn();
    const { token } = await signIn.issueSetUpLink(whom);
    await signIn.acceptSetUpLink(token, goodPassword, source);
    expect(await codeOf(signIn.acceptSetUpLink(token, other, source))).toBe('set-up-link-not-usable');
    expect(events.at(-1)).toMatchObject({ what: 'set-up-refused', staffId: null });
    expect(await codeOf(signIn.withPassword({ email, password: other }, source))).toBe('sign-in-failed');
  });

  it('serves one of many who use it at the same time, and that one’s password holds', async () => {
    const { signIn, work } = await openSignIn();
    const { token } = await signIn.issueSetUpLink(whom);
    const passwords = Array.from({ length: 20 }, (_, index) => `${goodPassword}-${index}`);
    const codes = await Promise.all(
      passwords.map((password) => codeOf(signIn.acceptSetUpLink(token, password, source))),
    );
    expect(work.done.length, 'all were under way before the first was done').toBe(20);
    expect(codes.filter((code) => code === 'no error')).toHaveLength(1);
    const winner = passwords[codes.indexOf('no error')] ?? '';
    await expect(signIn.withPassword({ email, password: winner }, source)).resolves.toMatchObject({ staffId: amira });
  });

  it('is refused after 24 hours, with the same answer as an unknown one', async () => {
    const { signIn, clock } = await openSignIn();
    const { token } = await signIn.issueSetUpLink(whom);
    clock.pass(24 * 60);
    const late: unknown = await signIn.acceptSetUpLink(token, goodPassword, source).catch((error: unknown) => error);
    const unknown: unknown = await signIn
      .acceptSetUpLink('A'.repeat(43), goodPassword, source)
      .catch((error: unknown) => error);
    expect(late).toMatchObject({ kind: 'not-allowed', code: 'set-up-link-not-usable' });
    expect(unknown).toEqual(late);
  });

  it('dies when a newer one is issued, and when it expires while the password is being hashed', async () => {
    const { signIn, clock } = await openSignIn();
    const first = await signIn.issueSetUpLink(whom);
    const second = await signIn.issueSetUpLink(whom);
    expect(await codeOf(signIn.acceptSetUpLink(first.token, goodPassword, source))).toBe('set-up-link-not-usable');
    const accepting = codeOf(signIn.acceptSetUpLink(second.token, goodPassword, source));
    clock.pass(24 * 60);
    expect(await accepting).toBe('set-up-link-not-usable');
  });

  it('outlives a password that is refused', async () => {
    const { signIn, work } = await openSignIn();
    const { token } = await signIn.issueSetUpLink(whom);
    await expect(signIn.acceptSetUpLink(token, 'short', source)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'password-too-short',
      detail: { fields: [{ path: 'password', code: 'password-too-short' }] },
    });
    expect(work.done).toEqual([]);
    expect(await signIn.acceptSetUpLink(token, goodPassword, source)).toBe(amira);
  });

  it('replaces a forgotten password and ends every session', async () => {
    const { signIn, clock } = await openSignIn();
    await withAccount(signIn, amira, email);
    const { setCookie } = await signIn.withPassword({ email, password: goodPassword }, source);
    const { token } = await signIn.issueSetUpLink(whom);
    expect(signIn.readSession(cookieOf(setCookie), clock.now()), 'issuing alone ends nothing').not.toBeNull();
    await signIn.acceptSetUpLink(token, other, source);
    expect(signIn.readSession(cookieOf(setCookie), clock.now())).toBeNull();
    expect(await codeOf(signIn.withPassword({ email, password: goodPassword }, source))).toBe('sign-in-failed');
    expect(await codeOf(signIn.withPassword({ email, password: other }, source))).toBe('no error');
  });

  it('follows staff to a new address, and not to one that is another’s', async () => {
    const { signIn } = await openSignIn();
    await withAccount(signIn, amira, email);
    await withAccount(signIn, bethan, 'bethan@council.example');
    const taken = { staffId: amira, email: 'Bethan@council.example' };
    await expect(signIn.issueSetUpLink(taken)).rejects.toMatchObject({ kind: 'conflict', code: 'email-in-use' });
    await signIn.issueSetUpLink({ staffId: amira, email: 'amira.new@council.example' });
    const moved = { email: 'amira.new@council.example', password: goodPassword };
    expect(await codeOf(signIn.withPassword(moved, source))).toBe('no error');
    expect(await codeOf(signIn.withPassword({ email, password: goodPassword }, source))).toBe('sign-in-failed');
  });

  it('is limited by client address', async () => {
    const rule = { max: 3, minutes: 15 };
    const { signIn } = await openSignIn({ attemptRules: { pair: rule, account: rule, device: rule, address: rule } });
    const codes: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      codes.push(await codeOf(signIn.acceptSetUpLink('A'.repeat(43), goodPassword, source)));
    }
    expect(codes.at(-2)).toBe('set-up-link-not-usable');
    expect(codes.at(-1)).toBe('too-many-attempts');
  });

  it('leaves neither the token nor the password nor whom was tried in the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-set-up-'));
    const path = join(folder, 'auth.db');
    const { signIn } = await openSignIn({ path, passwordWork: scryptWork });
    await withAccount(signIn, amira, email);
    await codeOf(signIn.withPassword({ email: 'tried@council.example', password: other }, source));
    const { token } = await signIn.issueSetUpLink({ staffId: bethan, email: 'bethan@council.example' });
    signIn.close();
    const database = new DatabaseSync(path);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).toContain(email);
    for (const hidden of [token, goodPassword, other, 'tried@council.example']) expect(bytes).not.toContain(hidden);
    rmSync(folder, { recursive: true });
  });
});
