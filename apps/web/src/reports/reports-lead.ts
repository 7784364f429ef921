import type { ReportsListed } from '@waymark/contracts';
import { numberWords } from '../my-children/number-words.ts';

/** "Two drafts are not signed yet. One report is addressed to you." */
export const reportsLead = ({ written, addressed }: ReportsListed): string | undefined => {
  const drafts = written.filter(({ state }) => state === 'draft').length;
  const said = [
    ...(written.length === 0
      ? []
      : [
          drafts === 0
            ? 'No draft is open.'
            : `${numberWords(drafts)} ${drafts === 1 ? 'draft is' : 'drafts are'} not signed yet.`,
        ]),
    ...(addressed.length === 0
      ? []
      : [`${numberWords(addressed.length)} ${addressed.length === 1 ? 'report is' : 'reports are'} addressed to you.`]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
};
