import type { ReportVersion } from '@waymark/contracts';
import { type Html, html } from './html.ts';

/** Whom a version is for, as every page says it. */
export const recipientWords = ({ recipient: { kind, name, jobTitle } }: Pick<ReportVersion, 'recipient'>): string => {
  if (kind === 'chair') return `${name}, chair`;
  if (kind === 'lead-practitioner') return `${name}, lead practitioner`;
  return jobTitle === null ? name : `${name}, ${jobTitle}`;
};

/** The line on top of the screen and of every printed page: reference, recipient, and whether the people are invented. */
export const running = (version: ReportVersion): Html => html`
<header class="running"><div class="line"><p>${version.reference}</p><p>For ${recipientWords(version)}</p><p class="mark">Confidential</p>${
  version.isDemonstration && html`<p class="invented">Invented people</p>`
}</div></header>`;
