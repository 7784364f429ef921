import { judgeNight } from './judge-night.ts';

export { judgeNight };

export const engagementVerbs = [judgeNight] as const;
