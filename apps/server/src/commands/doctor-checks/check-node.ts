import type { Finding } from '@waymark/database';

const needed = [26, 10] as const;

/** Whether a version of Node can run Waymark: TypeScript as it is, `Temporal` and a safe SQLite. */
export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFine = major > needed[0] || (major === needed[0] && minor >= needed[1]);
  const words = isFine
    ? `Node ${version}`
    : `Node ${version} is too old: Waymark needs ${needed.join('.')}. npm start brings it`;
  return { check: 'node', isFine, words };
};
