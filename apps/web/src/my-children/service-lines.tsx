import { type Position, positionLabels } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { asSentence } from '../family/as-sentence.ts';
import type { Child } from './answer-by.ts';

export interface ServiceLinesProps {
  /** Whose card the lines stand on: his or her own services are said to be the child's. */
  readonly childId: string;
  readonly services: Child['services'];
}

const roleWords = (position: Position, isChild: boolean): string =>
  isChild ? 'this child' : positionLabels[position].toLowerCase();

/** One line a service: who, in which role for this child, in which programme, and the server's own sentence. */
export const ServiceLines = ({ childId, services }: ServiceLinesProps): ReactNode => {
  if (services.length === 0)
    return (
      <p className="govuk-body waymark-quiet waymark-service-lines">No service is recorded for this family here.</p>
    );
  return (
    <ul className="govuk-list waymark-service-lines">
      {services.map(({ personId, name, position, programme, sentence, isReceiving }) => (
        <li key={`${personId} ${programme} ${sentence}`}>
          <strong>{name}</strong>, {roleWords(position, personId === childId)}: {programme}
          <span className={isReceiving ? 'waymark-service-lines__sentence' : 'waymark-service-lines__nothing'}>
            {asSentence(sentence)}
          </span>
        </li>
      ))}
    </ul>
  );
};
