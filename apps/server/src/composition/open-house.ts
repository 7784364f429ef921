import { existsSync } from 'node:fs';
import type { Instant } from '@waymark/contracts';
import { type Core, coreMigrations, coreTables, type Programmes, personalTables } from '@waymark/core';
import { loadKeys, type MigrationReport, type MigrationSet, migrateSqlite, openSqliteStore } from '@waymark/database';
import { useKeyring } from '@waymark/kit';
import { documentMaker } from './document-maker.ts';
import { foundInstallation, type InstallationKind, installationOf } from './installation.ts';
import type { Log } from './log.ts';
import { tracesOf } from './traces-of.ts';

export interface HouseParts {
  readonly file: string;
  readonly keyFile: string;
  readonly programmes: Programmes;
  /** Of programmes with tables of their own; the core's come first. */
  readonly migrations: readonly MigrationSet[];
  readonly now: () => Instant;
  readonly log: Log;
  /** As `StoreOptions` has it. */
  readonly isThrownAway?: boolean;
}

/** A database brought up to date and open, with the keys it needs. */
export interface House {
  readonly core: Core;
  readonly auditKey: Uint8Array;
  /** `undefined` while nothing was ever written to it. */
  readonly kind: InstallationKind | undefined;
  /** The key file was made just now: its owner must keep a copy elsewhere. */
  readonly isKeyNew: boolean;
  readonly migrated: MigrationReport;
  readonly close: () => Promise<void>;
}

/**
 * Opens the keys, migrates and opens the store; an empty database becomes what `founded` says, or stays empty. The key
 * file is made where there is no database yet; a database without its key is refused. Throws `KeyFileError`,
 * `MigrationRefused`, `StartRefused`, or `AppError` `unavailable`.
 */
export const openHouse = async (parts: HouseParts, founded?: InstallationKind): Promise<House> => {
  const { file, keyFile, programmes, migrations, now, log, isThrownAway = false } = parts;
  const { keyring, auditKey, wasMade } = loadKeys({ path: keyFile, createIfMissing: !existsSync(file) });
  const migrated = migrateSqlite(file, [coreMigrations, ...migrations], now);
  useKeyring(keyring);
  const store = openSqliteStore(file, {
    now,
    auditKey,
    personalTables: personalTables(coreTables),
    isThrownAway,
    onEffectFailure: (error) => log('error', 'effect-failed', tracesOf(error)),
  });
  const close = () => store.close();
  try {
    let kind = await installationOf(store, auditKey);
    if (kind === undefined && founded !== undefined) {
      await foundInstallation(store, founded);
      kind = founded;
    }
    const core: Core = { store, programmes, documents: documentMaker(kind === 'demonstration') };
    return { core, auditKey, kind, isKeyNew: wasMade, migrated, close };
  } catch (error) {
    await close();
    throw error;
  }
};
