import { AppError, type FieldError } from '@waymark/contracts';

/**
 * Checks the parts of an input one after another and tells all that is wrong at once, each error below `<list>.<n>`. A
 * refusal of another kind than wrong input is told alone, where it comes first.
 */
export const locateEach = async <Part, Result>(
  list: string,
  parts: readonly Part[],
  check: (part: Part) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const wrong: FieldError[] = [];
  for (const [index, part] of parts.entries()) {
    try {
      results.push(await check(part));
    } catch (error) {
      if (!(error instanceof AppError) || error.detail.fields === undefined) throw error;
      const fields = error.detail.fields.map((field) => ({ ...field, path: `${list}.${index}.${field.path}` }));
      if (error.kind !== 'invalid') throw new AppError(error.kind, error.code, { ...error.detail, fields });
      wrong.push(...fields);
    }
  }
  const [first] = wrong;
  if (first !== undefined)
    throw new AppError('invalid', first.code, { message: 'Some of what was sent is not right', fields: wrong });
  return results;
};
