/** A link as data: where to, in which words. */
export interface LinkItem {
  readonly href: string;
  readonly text: string;
}

export interface NavigationItem extends LinkItem {
  /** `page` when the reader is on it, `section` when on a page below it. */
  readonly current?: 'page' | 'section' | undefined;
}
