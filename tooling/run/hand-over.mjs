import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs a program of the repository in place of the runner: its streams, its signals, its exit code. */
export function handOver(file, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('node', [file, ...args], { cwd: root, env, stdio: 'inherit' });
    // A terminal sends Ctrl-C to the child as well: wait for it to end in its own time.
    const wait = () => {};
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', wait).on('SIGTERM', forward).on('SIGHUP', forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.removeListener('SIGINT', wait).removeListener('SIGTERM', forward).removeListener('SIGHUP', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
