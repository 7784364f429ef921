export interface DocumentTitle {
  readonly title: string;
  readonly productName: string;
  readonly hasErrors: boolean;
}

/** "Error: Make a referral – Waymark": what the browser's tab and a screen reader say first. */
export const documentTitle = ({ title, productName, hasErrors }: DocumentTitle): string =>
  `${hasErrors ? 'Error: ' : ''}${title === productName ? title : `${title} – ${productName}`}`;
