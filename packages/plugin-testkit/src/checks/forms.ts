import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { PluginForm } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { answersTo, anyAnswersTo } from '../arbitraries/answers.ts';
import { checkAll } from '../check-all.ts';
import { holds } from '../refuse.ts';

/** Every form of a programme, by the place it is declared at. */
const formsOf = ({ shared }: ServerPlugin): readonly (readonly [string, PluginForm])[] => [
  ['settings', shared.settings],
  ['referralForm', shared.referralForm],
  ...shared.records.map(({ kind, form }) => [`records.${kind}`, form] as const),
];

const eachForm = (server: ServerPlugin, work: (form: PluginForm, at: string) => void): void => {
  for (const [at, form] of formsOf(server)) work(form, at);
};

/** A form can be filled in, and what is kept is read again as it was. */
export const formsCanBeFilledIn = (server: ServerPlugin): void =>
  eachForm(server, (form, at) =>
    checkAll(
      40,
      fc.property(answersTo(form), (answers) => {
        const kept = form.schema.parse(answers);
        const readAgain = form.schema.safeParse(JSON.parse(JSON.stringify(kept)));
        const isSame = readAgain.success && JSON.stringify(readAgain.data) === JSON.stringify(kept);
        holds(isSame, 'answers-change-when-read-again', at);
      }),
    ),
  );

/** What is wrong is refused without a throw, located at a field of the form, and without the value in the words. */
export const formsSayWhatIsWrong = (server: ServerPlugin): void =>
  eachForm(server, (form, at) => {
    const known = [...Object.keys(form.schema.shape), ''];
    checkAll(
      60,
      fc.property(anyAnswersTo(form), (answers) => {
        for (const { path } of form.schema.safeParse(answers).error?.issues ?? []) {
          const field = String(path[0] ?? '');
          holds(known.includes(field), 'error-without-a-field', `${at}.${field}`);
        }
      }),
    );
  });

const marker = 'Qz7-personal-words';

/** No message of a refusal repeats what was typed. */
export const formsKeepWhatWasTypedToThemselves = (server: ServerPlugin): void =>
  eachForm(server, (form, at) => {
    for (const key of Object.keys(form.schema.shape)) {
      for (const value of [marker, marker.repeat(4000), [marker], { [marker]: marker }]) {
        const issues = form.schema.safeParse({ [key]: value }).error?.issues ?? [];
        const isTold = issues.some(({ path, message }) => path[0] === key && message.includes(marker));
        holds(!isTold, 'typed-value-in-message', `${at}.${key}`);
      }
    }
  });
