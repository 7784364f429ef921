/** Which page of what the system does by itself: the first, or the one after another. */
export interface PageAsked {
  readonly after?: string;
}

/** Runs work of the system page by page until none is left, as the server does, and adds up what the pages counted. */
export const everyPage = async <Count extends string>(
  perform: (input: PageAsked) => Promise<{ readonly after: string | null } & Readonly<Record<Count, number>>>,
  counts: readonly Count[],
): Promise<Record<Count, number>> => {
  const sums = new Map<Count, number>(counts.map((name) => [name, 0]));
  for (let asked: PageAsked | undefined = {}; asked !== undefined; ) {
    const page = await perform(asked);
    for (const name of counts) sums.set(name, (sums.get(name) ?? 0) + page[name]);
    asked = page.after === null ? undefined : { after: page.after };
  }
  return Object.fromEntries(sums) as Record<Count, number>;
};
