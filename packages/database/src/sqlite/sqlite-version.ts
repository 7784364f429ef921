/** SQLite before this can lose commits in WAL mode. */
const oldestSafe = [3, 51, 3] as const;

/** The version of SQLite in this runtime, e.g. `3.53.4`. */
export const sqliteVersion = (): string => process.versions['sqlite'] ?? '0';

/** Whether a version keeps every commit in WAL mode. */
export const isSafeSqlite = (version: string): boolean => {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSafe.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
};

/** Refuses a runtime whose SQLite can lose commits. */
export const requireSafeSqlite = (version = sqliteVersion()): void => {
  if (!isSafeSqlite(version)) {
    throw new Error(`SQLite ${version} can lose commits; Waymark needs ${oldestSafe.join('.')} or newer`);
  }
};
