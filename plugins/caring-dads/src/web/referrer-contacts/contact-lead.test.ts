import { describe, expect, it } from 'vitest';
import { contactLead, type KeptContacts } from './contact-lead.ts';

const today = '2026-03-05';

const kept = (made: number, dueOn: readonly (string | null)[]): KeptContacts => ({
  kind: 'referrer-contact',
  title: 'Contact with the referrer',
  about: 'enrolment',
  writtenBy: ['facilitator'],
  progress: null,
  expected: dueOn.map((day, index) => ({
    number: index + 1,
    dueOn: day,
    isMade: made > index,
    isOverdue: made <= index && day !== null && day < today,
  })),
  documents: Array.from({ length: made }, (_, index) => ({
    recordId: `record-${index}`,
    sessionId: null,
    recordedAt: '2026-02-01T12:00:00.000Z',
    recordedBy: null,
    isCorrection: false,
    document: {},
  })),
});

const due = ['2026-02-20', '2026-03-17', '2026-04-21'];

describe('contactLead', () => {
  it('counts the contacts and says when the next is due', () => {
    expect(contactLead(kept(1, due), today)).toEqual({
      words: '1 of 3 contacts is documented. The next is due on 17 March 2026, in 12 days.',
      isOverdue: false,
    });
  });

  it('says since when one is overdue', () => {
    expect(contactLead(kept(0, due), today)).toEqual({
      words: 'No contact is documented yet; 3 are expected. The next was due on 20 February 2026, 13 days ago.',
      isOverdue: true,
    });
  });

  it('counts weeks while he has not started', () => {
    const lead = contactLead(kept(1, [null, null, null]), today);
    expect(lead.words).toBe('1 of 3 contacts is documented. The next is due 12 weeks after he starts.');
  });

  it('asks for nothing more once all are made', () => {
    expect(contactLead(kept(3, due), today)).toEqual({ words: '3 of 3 contacts are documented.', isOverdue: false });
    expect(contactLead(kept(4, due), today).words).toBe('4 contacts are documented; 3 are expected.');
  });
});
