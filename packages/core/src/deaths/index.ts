import { listDeaths } from './list-deaths.ts';
import { recordDeath } from './record-death.ts';
import { takeDeathBack } from './take-death-back.ts';

export { listDeaths, recordDeath, takeDeathBack };

export const deathVerbs = [recordDeath, takeDeathBack] as const;
export const deathReads = [listDeaths] as const;
