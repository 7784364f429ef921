import { screen, within } from '@testing-library/react';
import type { openPage } from './open-work.test-support.ts';

type User = ReturnType<typeof openPage>['user'];

const radioIn = (group: RegExp, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
const boxIn = (group: RegExp, name: RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole('checkbox', { name });
const textbox = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

/** Chooses whom and which child a referral names, and answers every question of it. */
export const answerTheRest = async (
  user: User,
  { subject, child }: { readonly subject: RegExp; readonly child: string },
): Promise<void> => {
  await user.click(await screen.findByRole('checkbox', { name: subject }));
  await user.click(boxIn(/^For which children/, new RegExp(`^${child}`)));
  await user.type(textbox(new RegExp(`^What should be different for ${child}`)), 'Comforted');
  await user.type(textbox(new RegExp(`^How will the change for ${child}`)), 'Seen at contact');
  await user.type(textbox(/^Why is this asked for/), 'The conference asked');
  await user.click(radioIn(/^How soon/, 'Soon'));
  await user.click(radioIn(/^Does the person referred know/, 'Yes'));
  await user.type(textbox(/^What was the person told/), 'All of it');
  await user.click(radioIn(/^Consent/, 'Given'));
  await user.click(boxIn(/^What is the concern/, /^Neglect/));
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
    await user.click(radioIn(question, 'No'));
  await user.click(radioIn(/^How often/, 'No contact'));
  await user.click(radioIn(/^Has a perpetrator/, 'Offered'));
};
