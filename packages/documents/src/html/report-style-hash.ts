import { createHash } from 'node:crypto';
import { reportStyle } from './style.ts';

/** SHA-256 (base64) of `reportStyle`, as a CSP source expression: what shows a report allows this one style by it. */
export const reportStyleHash = `'sha256-${createHash('sha256').update(reportStyle).digest('base64')}'`;
