import { chaseRegisters } from './chase-registers.ts';

export { chaseRegisters };

export const chaseVerbs = [chaseRegisters] as const;
