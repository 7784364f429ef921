import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../finding.ts';

const programmes = /caring[-_\s]*dads/i;

/** The core knows no programme: no file below packages/ names one, in its text or its path. */
export function checkProgrammeWords(root: string, files: readonly string[]): Finding[] {
  return files
    .filter((file) => file.startsWith('packages/'))
    .flatMap((file) => {
      const lines = [file, ...readFileSync(path.join(root, file), 'utf8').split('\n')];
      return lines.flatMap((text, line) => (namesProgramme(text) ? [finding(file, line)] : []));
    });
}

/** True where the text holds a programme's name in any spelling; "caring" alone is ordinary English. */
function namesProgramme(text: string): boolean {
  return programmes.test(text);
}

function finding(file: string, line: number): Finding {
  const message = 'packages/ know no programme by name';
  return line === 0 ? { rule: 'programme-words', file, message } : { rule: 'programme-words', file, line, message };
}
