import { readFileSync } from 'node:fs';

/** Megabytes of memory a process holds, where the system says so (Linux). */
const residentOf = (pid: number): number | undefined => {
  try {
    const [, kibibytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/) ?? [];
    return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
  } catch {
    return undefined;
  }
};

/** Looks several times a second at the memory a process holds; what it answers gives the most that was seen. */
export const watchResident = (pid: number): (() => number | undefined) => {
  let most: number | undefined;
  const look = (): void => {
    const now = residentOf(pid);
    if (now !== undefined && (most === undefined || now > most)) most = now;
  };
  const timer = setInterval(look, 200);
  return () => {
    look();
    clearInterval(timer);
    return most;
  };
};
