import type { Role } from '@waymark/contracts';

/** One of the commonest things somebody does here, and how. */
export interface HelpItem {
  readonly title: string;
  readonly how: string;
}

/** At most four things a role, in the words of its screens. */
const items: Partial<Record<Role, readonly HelpItem[]>> = {
  facilitator: [
    {
      title: 'Mark a register',
      how: 'Today, then the session. The first tap on a mark records it; the row says “Saved”.',
    },
    { title: 'Mark without signal', how: 'Go on marking. Rows say “Waiting to send” and go out by themselves.' },
    {
      title: 'Show it to the room',
      how: 'Use the room view of the register: first names only, nothing about children.',
    },
    {
      title: 'Correct a mark',
      how: 'Open the register again, choose another mark and say why. The first one stays on record.',
    },
  ],
  coordinator: [
    { title: 'Decide a referral', how: 'New referrals, then the family. The findings stand beside the decision.' },
    { title: 'Offer a place', how: 'Waiting, then the person: the order says why. Another order needs a reason.' },
    { title: 'Plan a group', how: 'Groups, then “New group”. The dates are shown before anything is saved.' },
    { title: 'Cancel a session', how: 'Groups, then the group, then the session. Everybody expected is told.' },
  ],
  'provider-manager': [
    { title: 'See who waits, and why', how: 'Waiting shows everybody in order, with who carries the wait.' },
    { title: 'See what waits', how: 'Oversight lists late registers, endings and people not seen.' },
    { title: 'See the groups', how: 'Groups shows places left and who leads.' },
    { title: 'Look at figures', how: 'Figures says in a sentence how long people wait and how many start.' },
  ],
  'lead-practitioner': [
    {
      title: 'See what is received',
      how: 'My children, then the child: a sentence for each service, with the date last seen.',
    },
    { title: 'Answer what waits for you', how: 'It stands first under My children. Say what it means for this child.' },
    { title: 'Refer somebody', how: 'Open the family, then “Refer to a programme”.' },
    {
      title: 'Write a conference report',
      how: 'Open the family, then “Write a report”. Each reader’s version is shown before you sign.',
    },
  ],
  'team-manager': [
    {
      title: 'See your team’s children',
      how: 'My children shows everybody your team works with; what needs an answer is first.',
    },
    {
      title: 'See what waits',
      how: 'Oversight lists late registers, notices that reached nobody, endings and people not seen.',
    },
    { title: 'Answer for somebody who is away', how: 'Open the question; your name stands beside the answer.' },
    { title: 'Look at figures', how: 'Figures says how long people wait, with people still waiting counted.' },
  ],
  'partner-support': [
    {
      title: 'See what happened tonight',
      how: 'Tonight lists who has not arrived, left early, was turned away or is excluded.',
    },
    { title: 'Ring safely', how: 'Open her contact card first: times, words to use, and what never to do.' },
    { title: 'Log a call', how: 'On Tonight or on the contact page, in one step. It says who was reached.' },
  ],
  duty: [
    { title: 'Answer for a team', how: 'Tonight and My children show what the team has, for the hours of your shift.' },
    { title: 'Ring safely', how: 'Open the contact card before any call.' },
  ],
  referrer: [
    { title: 'Refer a family', how: 'Your referrals, then “New referral”.' },
    { title: 'See where it stands', how: 'Your referrals. “Waiting” means receiving nothing yet.' },
  ],
  chair: [{ title: 'Read a report', how: 'Reports lists those addressed to you, as they were signed.' }],
  commissioner: [
    {
      title: 'Read the figures',
      how: 'Figures: a sentence, the picture, and the table behind it. Small numbers are never told.',
    },
  ],
  'data-officer': [
    {
      title: 'Bring in a file',
      how: 'Imports, choose the file, then look at what it would change. Nothing is written before you confirm.',
    },
    { title: 'See what was wrong', how: 'Open the import: each error says where in the file it stands.' },
  ],
  administrator: [
    { title: 'Add somebody', how: 'Staff, then “Add someone”. Then make a sign-in link on their page.' },
    {
      title: 'End somebody’s work',
      how: 'Open them under Staff, then “End their work here”. They are signed out at once.',
    },
    {
      title: 'Offer a programme',
      how: 'Programmes, then “Offer a programme”: who may refer, its settings, and who works it.',
    },
    {
      title: 'See who changed something',
      how: 'Open History at the foot of a page: who, when, and what it was before.',
    },
  ],
  'information-governance': [
    {
      title: 'Be the second of two',
      how: 'Roles to grant shows who asked for which role, and for whom. Grant or refuse it.',
    },
  ],
};

/** The commonest things of these roles, role by role; nothing for a role without a screen. */
export const helpFor = (
  roles: readonly Role[],
): readonly { readonly role: Role; readonly items: readonly HelpItem[] }[] =>
  roles.flatMap((role) => {
    const own = items[role];
    return own === undefined ? [] : [{ role, items: own }];
  });
