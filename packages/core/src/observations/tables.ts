import { concernKinds, spokenContactWiths } from '@waymark/contracts';
import { code, factColumns, flag, index, instant, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { persons } from '../persons/tables.ts';

/** Fact: what someone saw or heard in a session or contact, in the compartment its author chose (D6, D12). */
export const observations = table(
  'observations',
  {
    ...factColumns(() => persons.id),
    sessionId: looseRef(),
    enrolmentId: looseRef(),
    text: text().notNull(),
    ownWords: text(),
    demeanour: text(),
    wasAlone: flag(),
    whoElse: text(),
    wasFreeToSpeak: flag(),
    concern: code(concernKinds),
    /** The spoken contact a concern needs the same day: with whom, by name, when, and what was decided. */
    spokenWith: code(spokenContactWiths),
    spokenName: text(),
    spokenAt: instant(),
    spokenDecision: text(),
    at: instant().notNull(),
  },
  (t) => [
    index('observations_person_id_at_idx').on(t.personId, t.at),
    uniqueIndex('observations_supersedes_idx').on(t.supersedes),
  ],
);
