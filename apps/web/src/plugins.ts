import { plugin as caringDads } from '@waymark/caring-dads/web';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import type { WebPlugin } from '@waymark/plugin-api/web';

/** The web halves of the programmes of this page: the one list; fetched only by screens that ask for one. */
export const webPlugins: readonly WebPlugin[] = [caringDads];

/** The shared halves of the programmes this page knows the forms and words of. */
export const programmes: readonly ProgrammeShared[] = webPlugins.map(({ shared }) => shared);

export const programmeOf = (programmeId: string): ProgrammeShared | undefined =>
  programmes.find(({ manifest }) => manifest.id === programmeId);
