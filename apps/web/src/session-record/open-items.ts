import { concernKindLabels, type MarkCode, type SessionRecordView } from '@waymark/contracts';
import { formatCount, formatList } from '@waymark/ui';

export type RecordedPerson = SessionRecordView['people'][number];

/** Something of a session that somebody still has to do, and where on the page it is done. */
export interface OpenItem {
  readonly personId: string;
  readonly words: string;
  /** Whether it is done in the register, not here. */
  readonly isOfRegister: boolean;
}

export const nameOf = ({ knownAs, familyName }: RecordedPerson): string => `${knownAs} ${familyName}`;

/** Codes after which nobody knows why the person was not there, so that somebody must try to reach him or her. */
const toReach: readonly MarkCode[] = [
  'absent-no-contact',
  'no-access',
  'access-refused',
  'was-not-brought',
  'not-seen',
];

export const unanswered = ({ wasThere, prompts }: RecordedPerson): RecordedPerson['prompts'] =>
  wasThere ? prompts.filter(({ answer }) => answer === null) : [];

const itemsOf = (person: RecordedPerson): OpenItem[] => {
  const { personId, code, lastAttempt, observations } = person;
  const name = nameOf(person);
  if (code === null) return [];
  const open = unanswered(person).length;
  const concerns = observations.flatMap(({ concern, spokenName }) =>
    concern === null
      ? []
      : [
          {
            personId,
            words: `A concern about ${name} (${concernKindLabels[concern].toLowerCase()}) stays open until a named meeting has considered it${spokenName === null ? '' : `; spoken of with ${spokenName}`}`,
            isOfRegister: false,
          },
        ],
  );
  return [
    ...concerns,
    ...(toReach.includes(code) && lastAttempt === null
      ? [
          {
            personId,
            words: `${name} was not there, and nobody has tried to reach this person since`,
            isOfRegister: false,
          },
        ]
      : []),
    ...(open === 0
      ? []
      : [
          {
            personId,
            words: `${formatCount(open, 'question', 'questions')} about ${name} ${open === 1 ? 'is' : 'are'} not answered`,
            isOfRegister: false,
          },
        ]),
  ];
};

/** Who has no mark is one thing to do, in one place: the register. */
const unmarkedItem = (people: readonly RecordedPerson[]): OpenItem[] => {
  const unmarked = people.filter(({ code }) => code === null);
  const [first] = unmarked;
  if (first === undefined) return [];
  const { personId } = first;
  if (unmarked.length === people.length && people.length > 1)
    return [{ personId, words: 'Nobody is recorded yet', isOfRegister: true }];
  const words = `No mark yet for ${formatList(unmarked.map(nameOf))}`;
  return [{ personId, words, isOfRegister: true }];
};

/** What is still open after a session: the register first, then person by person in its order. */
export const openItems = ({ people }: SessionRecordView): readonly OpenItem[] => [
  ...unmarkedItem(people),
  ...people.flatMap(itemsOf),
];

/** The page's answer in a line. */
export const recordLead = (open: readonly OpenItem[]): string => {
  if (open.length === 0) return 'Nothing is open after this session. Notes can still be added.';
  return open.length === 1 ? 'One thing is still open after this session.' : `${open.length} things are still open.`;
};
