import { describe, expect, it } from 'vitest';
import { checkFiles } from './check-files.ts';
import { sqlFragments } from './sql-fragments.ts';

const found = (text: string, file = 'packages/core/src/a.ts') => checkFiles([{ file, text }], [sqlFragments]).length;
const imported = "import { eq, sql } from 'drizzle-orm';\n";

describe('sql fragments outside kit and database', () => {
  it.each([
    ['a template', `${imported}export const one = sql\`1\`;`],
    ['a template of another name', "import { sql as words } from 'drizzle-orm';\nexport const one = words`1`;"],
    ['raw words', `${imported}export const one = sql.raw('1');`],
    ['handing it on', `${imported}export const one = build(sql);`],
    ['a copy', `${imported}const words = sql;`],
    ['a re-export', "export { sql } from 'drizzle-orm';"],
    ['a re-export of everything', "export * from 'drizzle-orm';"],
    ['all of drizzle', "import * as drizzle from 'drizzle-orm/pg-core';"],
    ['a helper handed on by a package', "import { sql } from '@waymark/kit';\nexport const one = sql`1`;"],
  ])('are seen in %s', (_, text) => expect(found(text)).toBe(1));

  it.each([
    ['a placeholder', `${imported}export const given = (name: string) => sql.placeholder(name);`],
    ['a property called sql', `${imported}export const text = (report: Report) => report.sql;`],
    ['other imports', "import { and, eq } from 'drizzle-orm';\nexport const both = and(eq(a, b));"],
    ['types', "import type * as drizzle from 'drizzle-orm';\nexport type Sql = drizzle.SQL;"],
  ])('are not seen in %s', (_, text) => expect(found(text)).toBe(0));

  it.each(['packages/kit/src/live.ts', 'packages/database/src/a.ts'])('may stand in %s', (file) => {
    expect(found(`${imported}export const one = sql\`1\`;`, file)).toBe(0);
  });
});
