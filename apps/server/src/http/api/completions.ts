/**
 * What the server adds to an answer after its verb or read is done, by the name of the operation: what lives outside the
 * database of records, such as accounts and mail. It may run again where a caller repeats an act, and must bear that.
 */
export type Completion = (answer: unknown) => Promise<unknown>;
export type Completions = ReadonlyMap<string, Completion>;
