import type { ReactNode } from 'react';

export interface RegisterListProps {
  readonly label: string;
  /** `RegisterRow`s. */
  readonly children: ReactNode;
  readonly expected: number;
  readonly recorded: number;
}

/** "10 expected, 9 recorded, 1 still to record" (ux.md, Register). */
export const registerFoot = (expected: number, recorded: number): string =>
  `${expected} expected, ${recorded} recorded, ${expected - recorded} still to record`;

/** A register: its rows and, at the foot, how many are still to record. No percentages, no history. */
export const RegisterList = ({ label, children, expected, recorded }: RegisterListProps): ReactNode => (
  <>
    <ul className="waymark-register" aria-label={label}>
      {children}
    </ul>
    <p className="waymark-register__foot" role="status">
      {registerFoot(expected, recorded)}
    </p>
  </>
);
