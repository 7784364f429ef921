import type { KnownPlan } from '@waymark/interop';

/** Plans on their way to another thread: outside the heap, and handed over without a copy. */
export interface PackedPlans {
  readonly pages: readonly Uint8Array<ArrayBuffer>[];
  readonly count: number;
}

/** Packs plans page by page, so that they are never all in the heap at once. */
export const packPlans = async (known: AsyncIterable<readonly KnownPlan[]>): Promise<PackedPlans> => {
  const pages: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for await (const plans of known) {
    count += plans.length;
    pages.push(new TextEncoder().encode(JSON.stringify(plans)));
  }
  return { pages, count };
};

/** What `packPlans` packed is an array of plans. */
const parsed = (page: Uint8Array): readonly KnownPlan[] => JSON.parse(new TextDecoder().decode(page));

/** The plans of packed pages. What a page held is let go once it is read; it cannot be read again. */
export const unpackPlans = (pages: readonly Uint8Array<ArrayBuffer>[]): readonly KnownPlan[] => {
  const known: KnownPlan[] = [];
  for (const page of pages) {
    for (const plan of parsed(page)) known.push(plan);
    page.buffer.transfer(0);
  }
  return known;
};
