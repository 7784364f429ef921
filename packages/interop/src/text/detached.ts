const longestCopied = 12;

/**
 * The same text, holding nothing else in memory: a short value cut from a long text may otherwise keep that text
 * alive, and values of every child together would keep the whole file.
 */
export const detached = (text: string): string =>
  text.length <= longestCopied ? text : Buffer.from(text, 'utf8').toString('utf8');
