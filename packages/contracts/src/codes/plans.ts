/** Kinds of plan a child may be on (model.md section 1, plan). */
export const planKinds = ['child-protection', 'child-in-need', 'early-help', 'looked-after'] as const;
export type PlanKind = (typeof planKinds)[number];

/** Categories of abuse of a child protection plan, codes of the Children in Need census (model.md section 1, plan). */
export const planCategories = ['NEG', 'PHY', 'SAB', 'EMO', 'MUL'] as const;
export type PlanCategory = (typeof planCategories)[number];

/** Words for screens. */
export const planKindLabels: Readonly<Record<PlanKind, string>> = {
  'child-protection': 'Child protection plan',
  'child-in-need': 'Child in need plan',
  'early-help': 'Early help plan',
  'looked-after': 'Care plan of a looked-after child',
};

/** Words for screens. */
export const planCategoryLabels: Readonly<Record<PlanCategory, string>> = {
  NEG: 'Neglect',
  PHY: 'Physical abuse',
  SAB: 'Sexual abuse',
  EMO: 'Emotional abuse',
  MUL: 'Multiple',
};
