import { circumstanceLabels, dayOf, type FamilyView, planKindLabels } from '@waymark/contracts';
import { formatDay, formatList } from '@waymark/ui';

/** Something nobody has recorded or settled, put as a question. */
export interface OpenQuestion {
  readonly id: string;
  readonly words: string;
}

const notRecorded = ({ people }: FamilyView): readonly OpenQuestion[] =>
  people.flatMap(({ name, services }) =>
    services.flatMap(({ subjectId, programme, attendance }) => {
      const days = attendance
        .filter(({ part }) => part === 'not-recorded')
        .map(({ startsAt }) => formatDay(dayOf(startsAt)));
      if (days.length === 0) return [];
      const words = `Was ${name} at ${programme} on ${formatList(days)}? Nothing is recorded.`;
      return [{ id: `not-recorded ${subjectId}`, words }];
    }),
  );

const notInFile = ({ people }: FamilyView): readonly OpenQuestion[] =>
  people.flatMap(({ name, plans }) =>
    plans.flatMap(({ planKey, kind, endsOn, notInFileAsAt }) =>
      notInFileAsAt === null || endsOn !== null
        ? []
        : [
            {
              id: `plan ${planKey}`,
              words: `Is ${name} still on a ${planKindLabels[kind].toLowerCase()}? It is no longer in the file, as at ${formatDay(notInFileAsAt)}.`,
            },
          ],
    ),
  );

const contradicted = ({ people, circumstances }: FamilyView): readonly OpenQuestion[] =>
  circumstances
    .filter(({ reliability }) => reliability === 'contradicted')
    .map(({ circumstanceId, personId, kind, from, sourceAgency }) => {
      const name = people.find((person) => person.personId === personId)?.name ?? 'Someone';
      const what = circumstanceLabels[kind].toLowerCase();
      return {
        id: circumstanceId,
        words: `${name}, ${what}, ${formatDay(from)}: what ${sourceAgency} says is contradicted. What is right?`,
      };
    });

/** What is not known in this family and should be asked: registers without a mark, plans gone from the file, contradictions. */
const toReAsk = ({ toReAsk: couples }: FamilyView): readonly OpenQuestion[] =>
  couples.map(({ relationshipId, name, otherName, recordedOn }) => ({
    id: relationshipId,
    words: `Are ${name} and ${otherName} together? Last asked on ${formatDay(recordedOn)}.`,
  }));

const unidentified = ({ people }: FamilyView): readonly OpenQuestion[] =>
  people.flatMap(({ personId, name, findOut }) =>
    findOut === null
      ? []
      : [
          {
            id: `who ${personId}`,
            words: `Who is ${name}? ${findOut.by} is to find out by ${formatDay(findOut.dueOn)}.`,
          },
        ],
  );

export const openQuestions = (view: FamilyView): readonly OpenQuestion[] => [
  ...unidentified(view),
  ...notRecorded(view),
  ...toReAsk(view),
  ...notInFile(view),
  ...contradicted(view),
];
