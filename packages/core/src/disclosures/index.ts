import { recordDisclosure } from './record-disclosure.ts';

export { recordDisclosure };

export const disclosureVerbs = [recordDisclosure] as const;
