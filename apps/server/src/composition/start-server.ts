import { join } from 'node:path';
import { findActor } from '@waymark/core';
import { createApp } from '../http/create-app.ts';
import { openWebApp } from '../http/web-app/web-app.ts';
import { type ImportDesk, openImportDesk } from '../imports/import-desk.ts';
import { createJobLoop, type JobLoop } from '../jobs/job-loop.ts';
import { auditHeadFile } from '../jobs/log-audit-head.ts';
import { systemWork } from '../jobs/system-work.ts';
import type { Mailer } from '../mail/mailer.ts';
import { ownAddress } from '../security/index.ts';
import { createSignIn, type SignIn } from '../sign-in/index.ts';
import { firstAdministratorLink, usualAdministrator } from './first-administrator.ts';
import type { InstallationKind } from './installation.ts';
import { listen } from './listen.ts';
import { mailerFor } from './mailer-for.ts';
import type { House } from './open-house.ts';
import { openInstallation } from './open-installation.ts';
import { ownDataFolder } from './own-data-folder.ts';
import { recordSignIn } from './record-sign-in.ts';
import type { ServerParts } from './server-parts.ts';
import type { Settings } from './settings.ts';
import { signInCompletions } from './sign-in-completions.ts';
import { signInSecret } from './sign-in-secret.ts';
import { tracesOf } from './traces-of.ts';

export interface ServerOptions extends Settings {
  /** What an empty database becomes. */
  readonly wanted: InstallationKind;
  /** Sign-in name of the first administrator of a real database. */
  readonly administrator?: string | undefined;
}

export interface RunningServer {
  /** Where a browser finds it. */
  readonly address: string;
  readonly port: number;
  readonly kind: InstallationKind;
  /** With which the first administrator sets a password; none in a demonstration, or when someone has set one. */
  readonly oneTimeLink: string | undefined;
  /** Finishes running requests and jobs, then closes everything. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds that running requests get to end. */
const patience = 10_000;

const openSignIn = (
  parts: ServerParts,
  options: ServerOptions,
  house: House,
  kind: InstallationKind,
): Promise<SignIn> =>
  createSignIn({
    path: join(options.dataFolder, 'auth.db'),
    secret: signInSecret(house.auditKey),
    origin: options.origin,
    isLoopbackDemonstration: kind === 'demonstration' && options.isLoopback,
    ...(options.idleMinutes !== undefined && { idleMinutes: options.idleMinutes }),
    ...(options.absoluteHours !== undefined && { absoluteHours: options.absoluteHours }),
    now: parts.now,
    mayWork: async (staffId) =>
      (await findActor(house.core.store.reader, staffId, house.core.store.now())) !== undefined,
    record: recordSignIn(house.core.store),
    onWriteError: (error) => parts.log('error', 'last-seen-not-written', tracesOf(error)),
  });

/** The timers of the process: what was set comes back to be cleared. */
const timers = { set: setTimeout, clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout | undefined) };

/** The job loop over everything the server does by itself. */
const openJobs = (parts: ServerParts, options: ServerOptions, house: House, mailer: Mailer): JobLoop => {
  const { core } = house;
  const work = systemWork({
    core,
    operations: parts.operations,
    mailer,
    auditHeadFile: auditHeadFile(options.dataFolder),
  });
  return createJobLoop({ store: core.store, ...work, now: parts.now, log: parts.log, timers });
};

/** Where files to be imported come in, cleared of what a crash has left. */
const openDesk = async ({ log }: ServerParts, { dataFolder }: ServerOptions, { core }: House): Promise<ImportDesk> => {
  const desk = openImportDesk({ core, dataFolder, log, timers });
  await desk.worker.prepare();
  return desk;
};

/** Everything of a server, opened in order; what is opened goes onto the stack, which closes it the other way round. */
const open = async (
  parts: ServerParts,
  options: ServerOptions,
  opened: AsyncDisposableStack,
): Promise<Omit<RunningServer, 'stop'> & { readonly close: () => void }> => {
  const { operations, productName, version, log, now } = parts;
  opened.defer(ownDataFolder(options.dataFolder).release);
  const { house, kind } = await openInstallation(parts, options, options.wanted);
  opened.defer(house.close);
  const signIn = await openSignIn(parts, options, house, kind);
  opened.defer(signIn.close);
  const mailer = mailerFor(options, kind, productName);
  const jobs = openJobs(parts, options, house, mailer);
  opened.defer(jobs.stop);
  const desk = await openDesk(parts, options, house);
  opened.defer(desk.worker.stop);

  const { core } = house;
  const isDemonstration = kind === 'demonstration';
  let isOpen = true;
  let address = options.origin;
  const app = createApp({
    core,
    operations,
    signIn,
    own: ownAddress(options),
    configuration: { productName, version, isDemonstration, isEnterAsOffered: signIn.isEnterAsOffered },
    webApp: openWebApp(parts.webFolder),
    log,
    now,
    isOpen: () => isOpen,
    trustedProxies: options.trustedProxies,
    hasAccessLog: options.hasAccessLog,
    spool: desk.spool,
    completions: signInCompletions({ signIn, mailer, origin: () => address }),
  });
  const listening = await listen(app, options, log);
  opened.defer(() => listening.close(patience));
  address = options.port === 0 ? `http://localhost:${listening.port}` : options.origin;
  const link = { core, operations, signIn, origin: address, email: options.administrator ?? usualAdministrator };
  const oneTimeLink = isDemonstration ? undefined : await firstAdministratorLink(link);
  jobs.start();
  desk.worker.start();
  const close = (): void => {
    isOpen = false;
  };
  return { address, port: listening.port, kind, oneTimeLink, close };
};

/**
 * Starts a server: holds the data folder, opens keys and database, migrates, fills an empty one, mounts everything and
 * listens. What was opened is closed again where a later step fails. Errors that an operator can mend are `StartRefused`,
 * `KeyFileError`, `MigrationRefused`, `PluginRefused`, `RouteRefused` and `AppError` `unavailable`.
 */
export const startServer = async (parts: ServerParts, options: ServerOptions): Promise<RunningServer> => {
  const opened = new AsyncDisposableStack();
  try {
    const { close, ...server } = await open(parts, options, opened);
    return {
      ...server,
      stop: () => {
        close();
        return opened.disposeAsync();
      },
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
};
