import { Checkboxes, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';

export interface OtherCouncilProps {
  /** Its three-digit number, as the file says. */
  readonly council: string | null;
  readonly isMeant: boolean;
  readonly onChange: (isMeant: boolean) => void;
}

const meant = 'meant';

/** Warns of another council's file, and asks for the word that it is meant. */
export const OtherCouncil = ({ council, isMeant, onChange }: OtherCouncilProps): ReactNode => (
  <>
    <WarningText>
      This file says that it is from council {council}. That is not the council whose files were imported here before.
    </WarningText>
    <Checkboxes
      name="other-council"
      label="Another council’s file"
      isLabelHidden
      values={isMeant ? [meant] : []}
      onChange={({ target }) => onChange(target.checked)}
      choices={[{ value: meant, text: 'It is meant: import it all the same' }]}
    />
  </>
);
