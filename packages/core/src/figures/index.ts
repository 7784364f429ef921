import { publishFigures } from './publish-figures.ts';
import { viewFigures } from './view-figures.ts';

export { publishFigures, viewFigures };

export const figureVerbs = [publishFigures] as const;
export const figureReads = [viewFigures] as const;
