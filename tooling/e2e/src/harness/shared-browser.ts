import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const isPackaged = process.platform === 'linux' && process.arch === 'x64';

/** Where the libraries come from that the packaged browser needs and a bare machine may not have. */
const librariesFile = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));

const launchPackaged = async (): Promise<Browser> => {
  const executablePath = await packaged.executablePath();
  const launch = (environment: NodeJS.ProcessEnv) =>
    // Not the package's own arguments: they switch off what the pages must bear, as web security and separate processes.
    chromium.launch({ executablePath, args: ['--no-sandbox'], env: strings(environment) });
  try {
    return await launch(process.env);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    await inflate(librariesFile.pathname);
    const libraries = join(tmpdir(), 'al2023', 'lib');
    const known = process.env['LD_LIBRARY_PATH'];
    return await launch({ ...process.env, LD_LIBRARY_PATH: [libraries, known].filter(Boolean).join(delimiter) });
  }
};

const strings = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const launchInstalled = async (): Promise<Browser> => {
  console.log(
    `The journeys run in the Chrome of this machine: none is packaged for ${process.platform} ${process.arch}.`,
  );
  return await chromium.launch({ channel: 'chrome' });
};

let launched: Promise<Browser> | undefined;

/** The one browser of all journeys, which run one after another in one process; it ends with the process. */
export const sharedBrowser = (): Promise<Browser> => {
  launched ??= isPackaged ? launchPackaged() : launchInstalled();
  return launched;
};
