import type { Id } from '@waymark/contracts';
import type { ReactNode } from 'react';
import type { PanelTools } from './panel-tools.ts';

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

/** What a panel is given: the ids of its slot, and the tools of the page. */
export type PanelProps<Name extends SlotName> = SlotProps[Name] & { readonly tools: PanelTools };

/** A panel as React draws it: a function component. */
export type PanelComponent<Name extends SlotName> = (props: PanelProps<Name>) => ReactNode;

/** A panel: its title, which a tab or a placeholder shows before the component is there, and the component. */
export interface Panel<Name extends SlotName> {
  readonly title: string;
  readonly load: () => Promise<PanelComponent<Name>>;
}

/** Panels by slot; a broken one is collapsed with the programme's name and the page lives. */
export type Slots = { readonly [Name in SlotName]?: Panel<Name> };
