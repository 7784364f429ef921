import { createHash } from 'node:crypto';
import { reportStyle } from './style.ts';

/** SHA-256 (base64) of `reportStyle`, as a CSP source expression. */
export const reportStyleHash = `'sha256-${createHash('sha256').update(reportStyle).digest('base64')}'`;

/** The policy a rendered report is served with: this one style, no script, no image, no font, no form, own frames only. */
export const reportContentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${reportStyleHash}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
