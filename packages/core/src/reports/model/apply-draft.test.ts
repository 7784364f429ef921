import { newId, type ReportDraft, type ReportSection, type ReportStaff, reportDraftSchema } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { applyDraft, unplacedBlocks } from './apply-draft.ts';
import { guardOf } from './guards.ts';
import { askedText } from './paragraphs.ts';

const child = newId();
const staff = (name: string, role: ReportStaff['role']): ReportStaff => ({
  id: newId(),
  name,
  role,
  jobTitle: 'Worker',
  agency: 'Council',
});
const author = staff('Lee', 'lead-practitioner');
const facilitator = staff('Finn', 'facilitator');
const asked = (id: string, level: 'shared' | 'professionals' = 'shared') =>
  askedText({ id, title: 'A text', purpose: 'other', hint: 'A hint' }, guardOf(level, [child]));
const section = (...blocks: ReportSection['blocks']): ReportSection => ({
  id: `child-${child}`,
  title: 'Wren',
  child,
  blocks,
  ...guardOf('shared', [child]),
});
const draftOf = (changes: Partial<ReportDraft>): ReportDraft => reportDraftSchema.parse(changes);
const applied = (sections: readonly ReportSection[], changes: Partial<ReportDraft>) =>
  applyDraft(sections, { draft: draftOf(changes), author, acceptedOn: () => '2026-03-01' });

describe('what an author typed', () => {
  it('stands under the author’s name; what somebody else wrote stays theirs and is only explained', () => {
    const theirs = { ...asked('theirs'), text: 'Good progress.', writtenBy: facilitator };
    const texts = [
      { block: 'mine', text: 'Mine.' },
      { block: 'theirs', text: 'Overwritten.', explanation: 'At school.' },
    ];
    const [made] = applied([section(asked('mine'), theirs)], { texts });
    expect(made?.blocks).toMatchObject([
      { text: 'Mine.', writtenBy: { name: 'Lee' }, explanation: null },
      { text: 'Good progress.', writtenBy: { name: 'Finn' }, explanation: 'At school.' },
    ]);
  });

  it('never leaves out a part that is shared, only one that is restricted (E10)', () => {
    const leftOut = ['open', 'closed'].map((block) => ({ block, reason: 'Not needed' }));
    const [made] = applied([section(asked('open'), asked('closed', 'professionals'))], { leftOut });
    expect(made?.blocks.map(({ id }) => id)).toEqual(['open']);
  });

  it('is withheld part by part, a block or a whole section, from a kind of recipient or from one', () => {
    const only = newId();
    const withheld = [
      { part: 'open', recipient: 'parent' as const, only, reason: 'One' },
      { part: `child-${child}`, recipient: 'child' as const, reason: 'Two' },
    ];
    const [made] = applied([section(asked('open'))], { withheld });
    expect(made?.blocks[0]?.withheldFrom).toEqual([{ recipient: 'parent', only, reason: 'One' }]);
    expect(made?.withheldFrom).toEqual([{ recipient: 'child', only: null, reason: 'Two' }]);
  });

  it('adds a text for professionals only once it is written, and tells what has no place', () => {
    const block = `restricted-child-${child}`;
    expect(applied([section()], {})[0]?.blocks).toEqual([]);
    const texts = [
      { block, text: 'For the chair.' },
      { block: 'gone', text: 'Kept.' },
    ];
    const made = applied([section()], { texts, needed: [{ block, reason: 'To weigh it' }] });
    expect(made[0]?.blocks).toMatchObject([
      { id: block, level: 'professionals', text: 'For the chair.', neededBecause: 'To weigh it' },
    ]);
    expect(unplacedBlocks(made, draftOf({ texts }))).toEqual(['gone']);
  });
});
