import type { Day } from '@waymark/contracts';
import { anError, aWarning, type Finding } from '../rules/finding.ts';
import type { StagedHeader } from '../staging/staged-header.ts';
import type { StagingEvent } from '../staging/staging-event.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { childShape, headerShape } from './census-shape.ts';
import { type ElementTree, outermost, startTree } from './element-tree.ts';
import { toIssue } from './note.ts';
import { readChild } from './read-child.ts';
import { readHeader } from './read-header.ts';
import { createTally } from './tally.ts';

/** A census as it goes by: hands out its header and children, and holds no more than one of them. */
export interface CensusDocument {
  readonly handler: XmlHandler;
  /** An error stopped the reading. */
  readonly stopped: boolean;
  readonly childrenRead: number;
  readonly recordsUnplaced: number;
  /** What can only be said at the end. `wholeFile`: the XML was read to its end. */
  finish(wholeFile: boolean): void;
}

const wrongRoot = anError('wrong-root', 'The file is XML, but not a DfE return: its outermost tag is not <Message>.');
const noHeader = anError('header-missing', 'The file has no header before its children, so nothing says what it is.');
const noChildren = anError('children-missing', 'The file holds no children. Was it exported with a filter?');
const again = aWarning('element-repeated', 'This stands in the file more than once.');
const stray = aWarning('stray-text', 'Text stands between the tags here, where the census has none; it was not read.');

type Level = 'outside' | 'message' | 'children';

export const createCensusDocument = (asOf: Day, emit: (event: StagingEvent) => void): CensusDocument => {
  const tally = createTally();
  const seen = new Set<string>();
  let level: Level = 'outside';
  let tree: ElementTree | null = null;
  let header: StagedHeader | null = null;
  let headersSeen = 0;
  let stopped = false;
  let skipped = 0;
  let childrenRead = 0;
  let recordsUnplaced = 0;
  let lastLine = 1;
  let childrenSeen = 0;
  let strayNoted = false;

  const tell = (finding: Finding, where: string, line: number): void =>
    emit({ type: 'issue', issue: { ...finding, where, line } });
  const stop = (finding: Finding, where: string, line: number): void => {
    if (!stopped) tell(finding, where, line);
    stopped = true;
  };
  const endHeader = (root: ElementTree): void => {
    if (headersSeen > 1) return;
    header = readHeader(root.root, root.notes, asOf);
    for (const note of root.notes) emit({ type: 'issue', issue: toIssue(note, 'Header') });
    if (header === null) stopped = true;
    else emit({ type: 'header', header });
  };
  const endChild = (root: ElementTree, { asAt }: StagedHeader): void => {
    childrenRead += 1;
    const isRepeat = (id: string): boolean => seen.has(id);
    const { child, heldBack, issues } = readChild(root, { asOf, asAt, number: childrenRead, isRepeat });
    for (const issue of issues) emit({ type: 'issue', issue });
    if (heldBack.councilChildId === null) recordsUnplaced += 1;
    else seen.add(heldBack.councilChildId);
    emit(child === null ? { type: 'held-back', child: heldBack } : { type: 'child', child });
  };
  const openInMessage = (name: string, line: number): void => {
    const small = name.toLowerCase();
    if (small === 'header') {
      headersSeen += 1;
      if (headersSeen > 1) tell(again, 'Header', line);
      tree = startTree(headerShape, outermost(headerShape, 1, line), tally);
    } else if (small === 'children') {
      childrenSeen += 1;
      if (childrenSeen > 1) tell(again, 'Children', line);
      level = 'children';
    } else {
      tally.count(small === 'child' ? 'element-misplaced' : 'element-unknown', `Message > ${name}`, line);
      if (small === 'child') recordsUnplaced += 1;
      skipped = 1;
    }
  };
  const openInChildren = (name: string, line: number): void => {
    if (name.toLowerCase() !== 'child') {
      tally.count('element-unknown', `Children > ${name}`, line);
      skipped = 1;
    } else if (header === null) {
      stop(noHeader, 'Header', line);
    } else {
      tree = startTree(childShape, outermost(childShape, childrenRead + 1, line), tally);
    }
  };
  const open = (name: string, line: number): void => {
    if (stopped) return;
    lastLine = line;
    strayNoted = false;
    if (tree !== null) tree.open(name, line);
    else if (skipped > 0) skipped += 1;
    else if (level === 'message') openInMessage(name, line);
    else if (level === 'children') openInChildren(name, line);
    else if (name.toLowerCase() === 'message') level = 'message';
    else stop(wrongRoot, 'Outermost tag', line);
  };
  const closeTree = (whole: ElementTree): void => {
    if (!whole.close()) return;
    tree = null;
    recordsUnplaced += whole.misplaced;
    if (level === 'message') endHeader(whole);
    else if (header !== null) endChild(whole, header);
  };
  const close = (): void => {
    if (stopped) return;
    strayNoted = false;
    if (tree !== null) closeTree(tree);
    else if (skipped > 0) skipped -= 1;
    else level = level === 'children' ? 'message' : 'outside';
  };
  const text = (part: string, line: number): void => {
    if (stopped || skipped > 0) return;
    if (tree !== null) tree.text(part, line);
    if (tree !== null || strayNoted || level === 'outside' || part.trim() === '') return;
    strayNoted = true;
    const where = level === 'message' ? 'Message' : `Children, after Child ${childrenRead}`;
    tell(stray, childrenRead === 0 && level === 'children' ? 'Children' : where, line);
  };
  const attribute = (name: string, line: number): void => {
    if (!stopped && !name.startsWith('xmlns') && !name.includes(':')) {
      tally.count('attribute-unknown', 'Attributes', line);
    }
  };
  return {
    handler: { open, close, text, attribute },
    get stopped() {
      return stopped;
    },
    get childrenRead() {
      return childrenRead;
    },
    get recordsUnplaced() {
      return recordsUnplaced;
    },
    finish(wholeFile) {
      for (const issue of tally.issues()) emit({ type: 'issue', issue });
      if (!wholeFile) return;
      if (headersSeen === 0) stop(noHeader, 'Header', lastLine);
      else if (childrenRead === 0) stop(noChildren, 'Children', lastLine);
    },
  };
};
