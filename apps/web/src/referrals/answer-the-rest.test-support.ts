import { screen, within } from '@testing-library/react';
import type { openPage } from './open-work.test-support.ts';

type User = ReturnType<typeof openPage>['user'];
type Part = Pick<typeof screen, 'getByRole'>;

const radioIn = (part: Part, group: RegExp, name: string) =>
  within(part.getByRole('group', { name: group })).getByRole('radio', { name });
const boxIn = (part: Part, group: RegExp, name: RegExp) =>
  within(part.getByRole('group', { name: group })).getByRole('checkbox', { name });
const textbox = (part: Part, name: RegExp) => part.getByRole<HTMLTextAreaElement>('textbox', { name });

/** Chooses who is referred to one programme, and answers every question of it. */
export const answerPart = async (
  user: User,
  part: Part,
  { subject, why }: { readonly subject: RegExp; readonly why: string },
): Promise<void> => {
  await user.click(part.getByRole('checkbox', { name: subject }));
  await user.type(textbox(part, /^Why is this asked for/), why);
  await user.click(radioIn(part, /^How soon/, 'Soon'));
  await user.click(radioIn(part, /^Does the person referred know/, 'Yes'));
  await user.type(textbox(part, /^What was the person told/), 'All of it');
  await user.click(radioIn(part, /^Consent/, 'Given'));
  await user.click(boxIn(part, /^What is the concern/, /^Neglect/));
  for (const question of [
    /^Is there a concern about sexual/,
    /^Is the contact supervised/,
    /^Is there a dispute/,
    /^Will other professionals/,
    /^Does he acknowledge/,
    /^Does he want/,
    /^Would drink/,
    /^Does he know that/,
  ])
    await user.click(radioIn(part, question, 'No'));
  await user.click(radioIn(part, /^How often/, 'No contact'));
  await user.click(radioIn(part, /^Has a perpetrator/, 'Offered'));
};

/** Chooses whom and which child a referral names, and answers every question of it. */
export const answerTheRest = async (
  user: User,
  { subject, child }: { readonly subject: RegExp; readonly child: string },
): Promise<void> => {
  await screen.findByRole('checkbox', { name: subject });
  await user.click(boxIn(screen, /^For which children/, new RegExp(`^${child}`)));
  await user.type(textbox(screen, new RegExp(`^What should be different for ${child}`)), 'Comforted');
  await user.type(textbox(screen, new RegExp(`^How will the change for ${child}`)), 'Seen at contact');
  await answerPart(user, screen, { subject, why: 'The conference asked' });
};
