import { aWarning } from '../rules/finding.ts';
import { detached } from '../text/detached.ts';
import type { CensusElement } from './census-element.ts';
import { recordNames } from './census-shape.ts';
import type { ElementShape } from './element-shape.ts';
import type { Note } from './note.ts';
import type { Tally } from './tally.ts';

/** Builds the header or one child from what the XML reader hands out. */
export interface ElementTree {
  readonly root: CensusElement;
  /** What was odd about the elements themselves. */
  readonly notes: Note[];
  /** More elements than any real record has; the rest of them were dropped. */
  readonly tooLarge: boolean;
  /** Records that were dropped because they stand in a wrong place. */
  readonly misplaced: number;
  open(name: string, line: number): void;
  text(part: string, line: number): void;
  /** @returns `true` when the root was closed. */
  close(): boolean;
}

const longestValue = 1000;
const mostElements = 10_000;

interface Frame {
  readonly shape: ElementShape;
  readonly element: CensusElement;
  /** Text that belongs to no value was noted since the last tag. */
  strayNoted: boolean;
}

const newFrame = (shape: ElementShape, element: CensusElement): Frame => ({ shape, element, strayNoted: false });

/** The outermost element of a tree; `position` is its number in the file. */
export const outermost = ({ name, many }: ElementShape, position: number, line: number): CensusElement => ({
  name,
  position,
  many,
  line,
  parent: null,
  previous: null,
  last: null,
  text: '',
  cut: false,
});

/** Adds an element after those that `parent` holds. */
const attach = (shape: ElementShape, line: number, parent: CensusElement): CensusElement => {
  let same = parent.last;
  while (same !== null && same.name !== shape.name) same = same.previous;
  const element = { ...outermost(shape, (same?.position ?? 0) + 1, line), parent, previous: parent.last };
  parent.last = element;
  return element;
};

const stray = aWarning('stray-text', 'Text stands between the tags here, where the census has none; it was not read.');

const lineOfFirstSign = (text: string, line: number): number => {
  const blank = text.length - text.trimStart().length;
  return line + text.slice(0, blank).split('\n').length - 1;
};

export const startTree = (shape: ElementShape, root: CensusElement, tally: Tally): ElementTree => {
  const frames: Frame[] = [newFrame(shape, root)];
  const notes: Note[] = [];
  let skipped = 0;
  let elements = 0;
  let misplaced = 0;
  const drop = (name: string, line: number): void => {
    const path = [...frames.map((frame) => frame.shape.name), name].join(' > ');
    const isRecord = recordNames.has(name.toLowerCase());
    tally.count(isRecord ? 'element-misplaced' : 'element-unknown', path, line);
    if (isRecord) misplaced += 1;
    skipped = 1;
  };
  const noteStray = (frame: Frame, part: string, line: number): void => {
    frame.strayNoted = true;
    notes.push({ finding: stray, at: { ...frame.element, line: lineOfFirstSign(part, line) }, missing: null });
  };
  const append = (element: CensusElement, part: string): void => {
    const room = longestValue - element.text.length;
    if (part.trim().length > room) element.cut = true;
    else element.text += element.text === '' ? part.trimStart() : part;
  };
  return {
    root,
    notes,
    get tooLarge() {
      return elements > mostElements;
    },
    get misplaced() {
      return misplaced;
    },
    open(name, line) {
      const frame = frames.at(-1);
      if (skipped > 0) skipped += 1;
      if (skipped > 1 || frame === undefined) return;
      frame.strayNoted = false;
      elements += 1;
      const found = frame.shape.inside?.get(name.toLowerCase());
      if (found === undefined) drop(name, line);
      if (elements > mostElements) skipped = 1;
      if (found === undefined || skipped > 0) return;
      if (name !== found.name) tally.count('element-capitals', `${frame.shape.name} > ${found.name}`, line);
      frames.push(newFrame(found, attach(found, line, frame.element)));
    },
    text(part, line) {
      const frame = frames.at(-1);
      if (skipped > 0 || frame === undefined) return;
      if (frame.shape.inside === null) append(frame.element, part);
      else if (!frame.strayNoted && elements <= mostElements && part.trim() !== '') noteStray(frame, part, line);
    },
    close() {
      if (skipped > 0) {
        skipped -= 1;
        return false;
      }
      const frame = frames.pop();
      if (frame !== undefined) frame.element.text = detached(frame.element.text.trim());
      const above = frames.at(-1);
      if (above !== undefined) above.strayNoted = false;
      return frames.length === 0;
    },
  };
};
