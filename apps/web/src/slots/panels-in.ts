import type { Panel, SlotName, WebPlugin } from '@waymark/plugin-api/web';
import { webPlugins } from '../plugins.ts';

/** A panel of a programme for one slot, with the names that stand there before it is fetched. */
export interface PanelOf<Name extends SlotName> {
  readonly programmeId: string;
  readonly programme: string;
  readonly panel: Panel<Name>;
}

/**
 * The panels programmes put into a slot, in the order of the plugin list. `programmeId` keeps it to one programme, where
 * the slot belongs to somebody's place on it.
 */
export const panelsIn = <Name extends SlotName>(
  slot: Name,
  programmeId?: string,
  plugins: readonly WebPlugin[] = webPlugins,
): readonly PanelOf<Name>[] =>
  plugins.flatMap(({ shared: { manifest }, slots }) => {
    const panel: Panel<Name> | undefined = slots[slot];
    if (panel === undefined || (programmeId !== undefined && programmeId !== manifest.id)) return [];
    return [{ programmeId: manifest.id, programme: manifest.title, panel }];
  });
