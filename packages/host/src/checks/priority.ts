import { type Check, type Found, found, repeated } from './check.ts';

/** Each ground is an answer that the referral form can have, and stands once: no place depends on what nobody asks. */
export const priority: Check = ({ priority: grounds = [], referralForm }) => [
  ...repeated(grounds.map(({ field, is }) => `${field} ${is}`)).map((index) =>
    found(`priority.${index}`, 'priority-twice', 'Give each answer one place in the order.'),
  ),
  ...grounds.flatMap(({ field, is }, index): Found[] => {
    const schema = referralForm.schema.shape[field];
    if (schema === undefined)
      return [found(`priority.${index}.field`, 'field-unknown', 'Name a field of the referral form.')];
    return schema.safeParse(is).success || schema.safeParse([is]).success
      ? []
      : [found(`priority.${index}.is`, 'never-so', 'Name an answer that the field can have.')];
  }),
];
