export { fillDemonstration } from './fill-demonstration.ts';
export { fillToSize } from './sized/fill-to-size.ts';
export { demonstrationSizes } from './sized/sizes.ts';
