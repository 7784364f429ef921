import type { ReportVersion } from '@waymark/contracts';

/**
 * What turns a report into documents, handed in by whoever starts the house: the core makes the model, never the paper.
 * All of it is pure: the same version gives the same bytes.
 */
export interface DocumentMaker {
  /** A complete HTML document of one recipient's version. */
  readonly renderHtml: (version: ReportVersion) => string;
  /** One text for one value, whatever order it was made in. */
  readonly canonicalJson: (value: unknown) => string;
  /** SHA-256 in hex of text as UTF-8. */
  readonly hashOf: (text: string) => string;
  /** Whether everyone in this house is invented; printed on every page then. */
  readonly isDemonstration: boolean;
}
