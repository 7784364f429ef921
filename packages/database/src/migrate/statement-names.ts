const comments = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const literals = /'(?:[^']|'')*'/g;
const name = '(?:[`"\\[]?\\w+[`"\\]]?\\.)?[`"\\[]?(\\w+)';
const ifExists = '(?:if\\s+(?:not\\s+)?exists\\s+)?';

/** What a migration makes, changes, fills or drops, by the shape of its statements. */
const shapes = [
  `\\b(?:create|drop|alter)\\s+(?:(?:or\\s+replace|unique|temp|temporary|virtual|materialized|unlogged)\\s+)*(?:table|index|trigger|view|sequence|type|function|schema|extension|role)\\s+(?:concurrently\\s+)?${ifExists}${name}`,
  `\\brename\\s+to\\s+${name}`,
  `\\bcreate\\s+(?:unique\\s+)?index\\s[^;]*?\\bon\\s+(?:only\\s+)?${name}`,
  `\\bcreate\\s+(?:temp\\s+|temporary\\s+)?trigger\\s[^;]*?\\bon\\s+${name}`,
  `\\binsert\\s+(?:or\\s+\\w+\\s+)?into\\s+${name}`,
  `\\breplace\\s+into\\s+${name}`,
  `(?:^|;)\\s*update\\s+(?:or\\s+\\w+\\s+|only\\s+)?${name}`,
  `\\bdelete\\s+from\\s+(?:only\\s+)?${name}`,
  `\\btruncate\\s+(?:table\\s+)?${name}`,
].map((shape) => new RegExp(shape, 'gim'));

/** The names of tables, indexes and other things that a migration's text makes, changes, fills or drops. */
export const namesTouched = (sql: string): string[] => {
  const bare = sql.replaceAll(comments, ' ').replaceAll(literals, "''");
  return shapes.flatMap((shape) => [...bare.matchAll(shape)].map((match) => (match[1] ?? '').toLowerCase()));
};
