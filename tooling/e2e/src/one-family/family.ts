/** A family of the demonstration: its father was not accepted before, his child's lead practitioner is Morgan Ellis. */
export const father = 'Paul Walmsley';
export const child = 'Hugo Walmsley';

/** The group that is made for him, and the days of the sessions that are marked; two weeks at Christmas are left out. */
export const group = 'New Year group';
export const facilitator = 'Dev Patel';
