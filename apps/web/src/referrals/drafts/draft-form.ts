import type { Id } from '@waymark/contracts';
import type { EnteredPeople, PersonIds } from '../entered-people.ts';
import type { EnteredReferral } from '../entered-referral.ts';
import type { Who } from '../who-form.tsx';

/** People who are being written down, before they are said to be all. */
export interface PeopleTyped {
  readonly familyId: Id;
  readonly ids: readonly PersonIds[];
  readonly entered: EnteredPeople;
  readonly shown: number;
}

/** A referral form as a draft keeps it. A draft of another shape is of another version of this page. */
export interface DraftForm {
  readonly shape: 1;
  readonly offeringIds: readonly Id[];
  readonly referralIds: Readonly<Record<Id, Id>>;
  readonly noteId: Id;
  /** In the order of `entered.children`. */
  readonly childIds: readonly Id[];
  readonly entered?: EnteredReferral | undefined;
  readonly typed?: PeopleTyped | undefined;
  readonly who?: Who | undefined;
}

/** Safe by this guarantee: only this page writes drafts, and it writes `shape: 1` with nothing but a `DraftForm`. */
const asDraftForm = (form: Readonly<Record<string, unknown>>): DraftForm => form as unknown as DraftForm;

/** The draft as this page understands it; `undefined` where a later or earlier version wrote it. */
export const readDraftForm = (form: Readonly<Record<string, unknown>>): DraftForm | undefined =>
  form['shape'] === 1 ? asDraftForm(form) : undefined;

/** What was typed about each child, in the order the children have now. */
export const inOrderOf = (
  { childIds, entered }: Pick<DraftForm, 'childIds' | 'entered'>,
  now: readonly Id[],
): EnteredReferral | undefined =>
  entered === undefined
    ? undefined
    : {
        ...entered,
        children: now.map(
          (childId) => entered.children[childIds.indexOf(childId)] ?? { changeSought: '', howKnown: '' },
        ),
      };
