import type { Id } from '@waymark/contracts';

/** What a report row keeps of a draft with which the report on the family of the access matrix can be signed. */
export const signableDraft = ({
  fatherId,
  motherId,
  childId,
  leadId,
}: {
  readonly fatherId: Id;
  readonly motherId: Id;
  readonly childId: Id;
  readonly leadId: Id;
}): Record<string, unknown> => {
  const text = (block: string, words: string) => ({ block, text: words });
  const no = (question: string) => ({ block: `questions-${childId}`, question, answer: { answer: 'no', note: null } });
  return {
    draft: {
      recipients: [{ kind: 'lead-practitioner', staffId: leadId }],
      texts: [
        text('reason', 'Since the winter, through the school.'),
        text('needs-to-change', 'What he does at home, and somebody who sees it.'),
        text('recommendation', 'That the plan goes on.'),
        text(`child-${childId}-life`, 'Evenings are loud and mornings are rushed.'),
        text(`child-${childId}-outcome`, 'Not known.'),
        text(`adult-${fatherId}-change`, 'Not known yet.'),
        text(`adult-${motherId}-change`, 'Not known yet.'),
      ],
      answers: [
        no('Was this child seen alone in this period?'),
        no('Was this child free to speak?'),
        no('Is there concern about neglect of this child, apart from what adults do to each other?'),
      ],
    },
    days: {},
  };
};
