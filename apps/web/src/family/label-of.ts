/** The words for a code; a code that this page does not know yet is shown as it is, without its hyphens. */
export const labelOf = (labels: Readonly<Record<string, string>>, code: string): string =>
  labels[code] ?? code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
