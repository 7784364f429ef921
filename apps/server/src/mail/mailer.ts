import type { Id } from '@waymark/contracts';

/** A message to one address. Whoever writes it keeps names, and what it is about, out of every part of it. */
export interface MailMessage {
  /** Opaque; becomes the Message-ID, so that a message delivered twice can be seen to be one. */
  readonly id: Id;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What is told of a notice by mail: that there is one, and where to read it. */
export interface Notice {
  readonly id: Id;
  /** Address of the member of staff it is for. */
  readonly to: string;
  /** Path of the page that shows it, `/alerts/<id>`: opaque ids only. */
  readonly path: `/${string}`;
}

/** Stable codes of a message that was not handed over. */
export type MailFailureCode =
  | 'mail-address-wrong'
  | 'mail-deferred'
  | 'mail-failed'
  | 'mail-not-set-up'
  | 'mail-recipient-refused'
  | 'mail-refused'
  | 'mail-server-not-found'
  | 'mail-server-unreachable'
  | 'mail-sign-in-refused'
  | 'mail-timed-out'
  | 'mail-tls-failed'
  | 'not-sent-demonstration';

/** `isTemporary`: the same message may go through later, when the server or its settings have been put right. */
export type MailResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: MailFailureCode; readonly isTemporary: boolean };

/** Hands messages to a mail server; never throws for a message that could not be handed over. */
export interface Mailer {
  readonly send: (message: MailMessage) => Promise<MailResult>;
  /** Sends a neutral line with a link, and nothing else. */
  readonly sendNotice: (notice: Notice) => Promise<MailResult>;
  /** Whether the server is there and takes us, without sending anything. */
  readonly verify: () => Promise<MailResult>;
  readonly close: () => void;
}
