import type { Level } from '@waymark/contracts';

/** What each kind of tie lets someone read (model.md section 7). */
export const levelsOf = {
  /** Members of the families of children allocated to a lead practitioner. */
  leadPractitioner: ['status', 'shared', 'casework', 'safe-contact', 'professionals'],
  /** The survivor a partner-support worker is allocated to: all but `professionals` and `chair`. */
  partnerSupport: ['status', 'shared', 'casework', 'safe-contact', 'support', 'whereabouts'],
  /** Of the person causing harm to her, for that worker. */
  harmedBy: ['status'],
  /** The child an advocate is allocated to: all but `chair`. */
  childAdvocate: ['status', 'shared', 'casework', 'safe-contact', 'support', 'whereabouts', 'professionals'],
  sibling: ['shared'],
  /** Participants of a facilitator or practitioner, and those a coordinator decides about. */
  participant: ['status', 'shared', 'casework'],
  /** A participant who is herself the survivor or a co-parent: how to reach her safely. */
  careParticipant: ['status', 'shared', 'casework', 'safe-contact'],
  /** A restricted person whose record was opened with a reason, for some hours. */
  override: ['status', 'shared', 'casework', 'safe-contact'],
  /** Children named in the referral. */
  namedChild: ['shared'],
} as const satisfies Record<string, readonly Level[]>;
