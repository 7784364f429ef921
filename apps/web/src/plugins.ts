import { plugin as caringDads } from '@waymark/caring-dads/web';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import type { WebPlugin } from '@waymark/plugin-api/web';

/** The web halves of the programmes of this page: the one list; fetched only by screens that ask for one. */
export const webPlugins: readonly WebPlugin[] = [caringDads];

/** The forms and words of a programme, where this page was built with it. */
export const programmeOf = (programmeId: string): ProgrammeShared | undefined =>
  webPlugins.find(({ shared }) => shared.manifest.id === programmeId)?.shared;
