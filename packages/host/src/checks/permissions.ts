import { type Check, found } from './check.ts';

/** Every permission of a plugin begins with its id (contract.md rule 2); twice is a collision. */
export const permissions: Check = ({ manifest, permissions: declared }) =>
  declared.flatMap(({ name }, index) =>
    name.startsWith(`${manifest.id}.`)
      ? []
      : [found(`permissions.${index}.name`, 'permission-outside-prefix', `Begin the name with "${manifest.id}.".`)],
  );
