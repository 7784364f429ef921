/** One way in which a rule is not pure; `rule` is stable, `where` names the point and, where known, the module or call. */
export interface Breach {
  readonly rule:
    | 'reads-the-clock'
    | 'rolls-dice'
    | 'reaches-the-network'
    | 'reaches-the-machine'
    | 'works-later'
    | 'changes-its-input'
    | 'differs-when-run-again'
    | 'throws'
    | 'never-ends';
  readonly where: string;
}

/** What a plugin's rules are run on, in a worker: plain data, so that it can be handed over. */
export interface PurityInputs {
  readonly referrals: readonly unknown[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly today: string;
  readonly places: readonly { readonly facts: unknown; readonly asOf: string }[];
  readonly requests: readonly unknown[];
}
