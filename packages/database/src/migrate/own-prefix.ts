/** The table a rebuild makes before it takes the old one's name, as drizzle-kit calls it. */
const rebuilt = /^__new_/;

/** Whether a plugin may touch something of this name: it begins with the plugin's prefix (contract.md, `tables`). */
export const isOwnName = (name: string, prefix: string): boolean =>
  name.toLowerCase().replace(rebuilt, '').startsWith(`${prefix}_`);
