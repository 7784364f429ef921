import type { MoveNeed, ReferralState, Role } from '@waymark/contracts';
import {
  closedReferralStates,
  moveNeeds,
  referralMoves,
  referralStates,
  roles,
  statesBeforeEnrolment,
} from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { mayMove, moveRefused, movesFrom } from './may-move.ts';

const everything = { roles: [...roles], position: 'person-causing-harm', met: [...moveNeeds] } as const;
const asked = (from: ReferralState, to: ReferralState, role: Role, met: readonly MoveNeed[] = moveNeeds) =>
  mayMove(from, to, { roles: [role], position: 'person-causing-harm', met });
const code = (answer: ReturnType<typeof mayMove>) => (answer.ok ? 'ok' : answer.code);

/** The table of model.md section 2, written out apart from the data it checks. */
const table: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['more-information', 'assessing', 'accepted', 'not-accepted', 'unmet-need', 'withdrawn'],
  'more-information': ['submitted', 'withdrawn'],
  assessing: ['accepted', 'not-accepted', 'unmet-need', 'withdrawn'],
  accepted: ['waiting', 'offered', 'not-accepted', 'withdrawn'],
  waiting: ['offered', 'not-accepted', 'unmet-need', 'withdrawn'],
  offered: ['enrolled', 'waiting', 'not-accepted', 'withdrawn'],
  enrolled: ['completed', 'ending'],
  ending: ['ended-early', 'withdrawn', 'enrolled'],
  completed: [],
  'ended-early': [],
  'not-accepted': [],
  withdrawn: [],
  'unmet-need': [],
};

describe('moves of a referral', () => {
  it.each(referralStates)(
    'S18 from %s exactly the moves of the table exist, and every other is refused naming both states',
    (from) => {
      expect([...movesFrom(from)].sort()).toEqual([...table[from]].sort());
      for (const to of referralStates) {
        const answer = mayMove(from, to, everything);
        expect(answer.ok).toBe(table[from].includes(to));
        if (!answer.ok) expect(answer).toMatchObject({ code: 'illegal-move', from, to });
      }
    },
  );

  it('has each move once', () => {
    const moves = referralMoves.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(moves).size).toBe(moves.length);
  });

  it('S18 becomes 409 with both states and no personal data', () => {
    const answer = mayMove('waiting', 'enrolled', everything);
    if (answer.ok) throw new Error('allowed');
    const error = moveRefused(answer);
    expect([error.status, error.code, error.detail.facts]).toEqual([
      409,
      'illegal-move',
      { from: 'waiting', to: 'enrolled', missing: [] },
    ]);
  });

  it('A4 from enrolled on every close but completed goes through ending', () => {
    const closes = movesFrom('enrolled').filter((to) => closedReferralStates.some((closed) => closed === to));
    expect(closes).toEqual(['completed']);
  });

  it('a closed referral stays closed', () => {
    for (const from of closedReferralStates) expect(movesFrom(from)).toEqual([]);
  });
});

describe('who may move it', () => {
  it('the referrer sends, answers and withdraws; the rest is not theirs', () => {
    expect(code(asked('draft', 'submitted', 'referrer'))).toBe('ok');
    expect(code(asked('draft', 'submitted', 'lead-practitioner'))).toBe('ok');
    expect(code(asked('more-information', 'submitted', 'referrer'))).toBe('ok');
    expect(code(asked('submitted', 'accepted', 'referrer'))).toBe('not-your-move');
    expect(code(asked('draft', 'submitted', 'coordinator'))).toBe('not-your-move');
    for (const from of statesBeforeEnrolment)
      for (const role of ['referrer', 'coordinator'] as const) expect(code(asked(from, 'withdrawn', role))).toBe('ok');
  });

  it('an ending is the coordinator’s or a manager’s', () => {
    for (const role of ['coordinator', 'provider-manager', 'team-manager'] as const)
      expect(code(asked('ending', 'ended-early', role))).toBe('ok');
    for (const role of ['referrer', 'facilitator', 'administrator'] as const)
      expect(code(asked('ending', 'ended-early', role))).toBe('not-your-move');
    expect(code(asked('waiting', 'offered', 'provider-manager'))).toBe('not-your-move');
  });

  it('is 403 for a role that may not', () => {
    const answer = asked('submitted', 'accepted', 'commissioner');
    if (answer.ok) throw new Error('allowed');
    expect(moveRefused(answer).status).toBe(403);
  });
});

/** Who makes each move, written out apart from the data it checks: by the state it leaves, with those that differ. */
const makers = (from: ReferralState, to: ReferralState): readonly Role[] => {
  const referrers: readonly Role[] = ['referrer', 'lead-practitioner'];
  const managers: readonly Role[] = ['provider-manager', 'team-manager'];
  if (from === 'ending') return ['coordinator', ...managers];
  if (to === 'withdrawn') return [...referrers, 'coordinator'];
  return from === 'draft' || from === 'more-information' ? referrers : ['coordinator'];
};

describe('every pair of states', () => {
  it.each(roles)('S18 asked by a %s alone: made, not theirs, or no move at all', (role) => {
    for (const from of referralStates) {
      for (const to of referralStates) {
        const isMove = table[from].includes(to);
        const expected = !isMove ? 'illegal-move' : makers(from, to).includes(role) ? 'ok' : 'not-your-move';
        expect(`${from} to ${to}: ${code(asked(from, to, role))}`).toBe(`${from} to ${to}: ${expected}`);
      }
    }
  });
});

describe('what a move needs', () => {
  it.each<[ReferralState, ReferralState, MoveNeed]>([
    ['submitted', 'not-accepted', 'reason'],
    ['waiting', 'unmet-need', 'reason'],
    ['waiting', 'withdrawn', 'reason'],
    ['accepted', 'waiting', 'waiting-plan'],
    ['accepted', 'offered', 'waiting-plan'],
    ['offered', 'waiting', 'offer-answer-reason'],
    ['enrolled', 'completed', 'completion-rule-met'],
    ['ending', 'ended-early', 'answers-for-each-child'],
  ])('B5 S20 from %s to %s: %s', (from, to, need) => {
    const without = moveNeeds.filter((other) => other !== need);
    const answer = asked(from, to, 'coordinator', without);
    expect(answer).toMatchObject({ ok: false, code: 'move-needs-more', missing: [need] });
    if (!answer.ok) expect(moveRefused(answer).status).toBe(422);
    expect(asked(from, to, 'coordinator').ok).toBe(true);
  });

  it('S24 asks for answers for each child of a person causing harm, and of nobody else', () => {
    for (const position of ['co-parent', 'survivor', 'child', null] as const)
      expect(mayMove('ending', 'ended-early', { roles: ['coordinator'], position, met: ['reason'] }).ok).toBe(true);
    expect(
      mayMove('ending', 'ended-early', { roles: ['coordinator'], position: 'person-causing-harm', met: ['reason'] }).ok,
    ).toBe(false);
  });
});
