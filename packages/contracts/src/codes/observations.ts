/**
 * Concerns an observation or a risk item of a measure can raise: each needs a spoken contact the same day and
 * stays open until a named meeting has considered it (model.md section 6, domain.md D12).
 */
export const concernKinds = ['injury', 'disclosure', 'neglect', 'threat'] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** With whom the spoken contact may be had (model.md section 6). */
export const spokenContactWiths = ['lead-practitioner', 'front-door', 'emergency-duty-team'] as const;
export type SpokenContactWith = (typeof spokenContactWiths)[number];

/** The line every such form opens with (model.md section 6). */
export const dangerLine = 'In danger now: 999. Nobody watches this system at night.';

/** Words for screens. */
export const concernKindLabels: Readonly<Record<ConcernKind, string>> = {
  injury: 'Injury',
  disclosure: 'Disclosure',
  neglect: 'Neglect',
  threat: 'Threat',
};

/** Words for screens. */
export const spokenContactWithLabels: Readonly<Record<SpokenContactWith, string>> = {
  'lead-practitioner': 'Lead practitioner',
  'front-door': 'Front door',
  'emergency-duty-team': 'Emergency duty team',
};
