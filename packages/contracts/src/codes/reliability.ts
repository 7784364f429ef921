/** How far an assertion can be relied on (model.md section 1, circumstance; domain.md E16). */
export const reliabilities = ['reported', 'confirmed', 'contradicted'] as const;
export type Reliability = (typeof reliabilities)[number];

/** Words for screens. */
export const reliabilityLabels: Readonly<Record<Reliability, string>> = {
  reported: 'Reported',
  confirmed: 'Confirmed',
  contradicted: 'Contradicted',
};
