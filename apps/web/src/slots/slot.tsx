import type { SlotName, SlotProps, WebPlugin } from '@waymark/plugin-api/web';
import type { ReactNode } from 'react';
import { PanelFrame } from './panel-frame.tsx';
import { panelsIn } from './panels-in.ts';
import { usePageTools } from './use-page-tools.ts';

export interface SlotElementProps<Name extends SlotName> {
  readonly name: Name;
  readonly ids: SlotProps[Name];
  /** Keeps the slot to one programme, where it belongs to somebody's place on it. */
  readonly programmeId?: string | undefined;
  readonly plugins?: readonly WebPlugin[] | undefined;
}

/** A place of a core screen that programmes may fill: nothing where none does. A screen with tabs asks `panelsIn` itself. */
export const Slot = <Name extends SlotName>(props: SlotElementProps<Name>): ReactNode => {
  const { name, ids, programmeId, plugins } = props;
  const tools = usePageTools();
  return panelsIn(name, programmeId, plugins).map((of) => (
    <section key={of.programmeId} aria-label={`${of.programme}: ${of.panel.title}`}>
      <PanelFrame of={of} ids={ids} tools={tools} />
    </section>
  ));
};
