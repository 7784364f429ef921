import type { Id } from '@waymark/contracts';
import type { ComponentType } from 'react';
import type { ProgrammeShared } from '../shared/index.ts';

/** The places of core screens a programme may fill, and the ids each is given. Data is fetched by the panel itself. */
export interface SlotProps {
  'referral.form-extra': { readonly offeringId: Id; readonly familyId: Id };
  'referral.panel': { readonly referralId: Id };
  'waiting.panel': { readonly offeringId: Id };
  'enrolment.tab': { readonly enrolmentId: Id };
  'session.record-extra': { readonly sessionId: Id; readonly personId: Id };
  'family.panel': { readonly familyId: Id };
  'person.panel': { readonly personId: Id };
  'report.section-editor': { readonly reportId: Id };
}
export type SlotName = keyof SlotProps;

/** Lazy components by slot; a broken one is collapsed with the programme's name and the page lives. */
export type Slots = { readonly [Name in SlotName]?: () => Promise<ComponentType<SlotProps[Name]>> };

export interface WebPlugin {
  readonly shared: ProgrammeShared;
  readonly slots: Slots;
}

/** Declares the web half of a programme. */
export const definePluginWeb = (plugin: WebPlugin): WebPlugin => plugin;
