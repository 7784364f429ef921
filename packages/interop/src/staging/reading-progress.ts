/** How far a reading has come. */
export interface ReadingProgress {
  readonly bytesRead: number;
  readonly childrenRead: number;
  /** The line or row that was read last, from 1. */
  readonly line: number;
}
