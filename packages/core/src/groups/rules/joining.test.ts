import { describe, expect, it } from 'vitest';
import { type GroupSession, joining } from './joining.ts';

const session = (number: number, day: string, state: GroupSession['state'] = 'planned'): GroupSession => ({
  number,
  startsAt: `${day}T18:30:00.000Z`,
  endsAt: `${day}T20:30:00.000Z`,
  state,
});
const sessions = [session(1, '2026-03-05'), session(2, '2026-03-12'), session(3, '2026-03-19')];
const group = { joinsCloseAfter: 2, sessions };

describe('joining a group', () => {
  it('S13 is open until the session after which nobody joins is over', () => {
    expect(joining(group, '2026-03-12T20:29:00.000Z')).toMatchObject({
      isOpen: true,
      closesAt: '2026-03-12T20:30:00.000Z',
    });
    expect(joining(group, '2026-03-12T20:30:00.000Z')).toMatchObject({ isOpen: false, why: 'joins-closed' });
  });

  it('S13 is closed once that session is held, whatever the clock says', () => {
    const held = {
      ...group,
      sessions: [session(1, '2026-03-05', 'held'), session(2, '2026-03-12', 'held'), session(3, '2026-03-19')],
    };
    expect(joining(held, '2026-03-10T09:00:00.000Z').isOpen).toBe(false);
  });

  it('waits for the next one where that session is cancelled', () => {
    const cancelled = {
      ...group,
      sessions: [session(1, '2026-03-05', 'held'), session(2, '2026-03-12', 'cancelled'), session(3, '2026-03-19')],
    };
    expect(joining(cancelled, '2026-03-13T09:00:00.000Z')).toMatchObject({
      isOpen: true,
      nextSessionAt: '2026-03-19T18:30:00.000Z',
    });
  });

  it('closes where the number is a session of one person: with the next of the group', () => {
    const without = { joinsCloseAfter: 2, sessions: [session(1, '2026-03-05'), session(3, '2026-03-19')] };
    expect(joining(without, '2026-03-13T09:00:00.000Z').isOpen).toBe(true);
    expect(joining(without, '2026-03-20T09:00:00.000Z').isOpen).toBe(false);
  });

  it('stays open where the programme closes it never, until nothing is to come', () => {
    const open = { joinsCloseAfter: null, sessions };
    expect(joining(open, '2026-03-19T18:00:00.000Z')).toMatchObject({ isOpen: true, closesAt: null });
    expect(joining(open, '2026-03-19T18:31:00.000Z')).toMatchObject({ isOpen: false, why: 'group-over' });
  });
});
