import type { Report } from '@waymark/contracts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 (hex) of a report's canonical JSON: rebuilding it from the same facts gives the same hash (model.md, report). */
export const reportHash = (report: Report): string => sha256(canonicalJson(report));
