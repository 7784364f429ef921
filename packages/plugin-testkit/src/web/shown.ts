import type { PanelComponent } from '@waymark/plugin-api/web';

/** What a panel draws. */
export type Drawn = ReturnType<PanelComponent<'enrolment.tab'>>;

/** What a programme's test lends the kit, which knows no library to draw with. */
export interface Shown {
  /** All the text that shows now. */
  readonly text: () => string;
  /** Keys of everything the panel has asked for so far. */
  readonly queryKeys: () => readonly (readonly unknown[])[];
  /** Waits until it holds; throws where it does not in good time. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly remove: () => void;
}

/** Draws a component inside what the page has around its panels: the query client, without retries. */
export type Show = (drawn: () => Drawn) => Shown;
