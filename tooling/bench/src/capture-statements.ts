import { DatabaseSync, type SQLInputValue, StatementSync } from 'node:sqlite';

/** One statement as a request ran it. */
export interface Captured {
  readonly file: string;
  readonly sql: string;
  readonly method: 'all' | 'get' | 'run' | 'exec';
  readonly params: readonly SQLInputValue[];
}

const methods = ['all', 'get', 'run'] as const;

/**
 * Records every statement this process runs, from now on; `take` empties the record. Call before any database is opened.
 */
export const captureStatements = (): { readonly take: () => Captured[] } => {
  let captured: Captured[] = [];
  const origin = new WeakMap<StatementSync, { file: string; sql: string }>();
  const { prepare, exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (sql, ...rest) {
    const statement = prepare.call(this, sql, ...rest);
    origin.set(statement, { file: this.location() ?? ':memory:', sql });
    return statement;
  };
  DatabaseSync.prototype.exec = function (sql) {
    captured.push({ file: this.location() ?? ':memory:', sql, method: 'exec', params: [] });
    exec.call(this, sql);
  };
  for (const method of methods) {
    const original = StatementSync.prototype[method];
    Object.defineProperty(StatementSync.prototype, method, {
      value: function (this: StatementSync, ...params: SQLInputValue[]) {
        const from = origin.get(this);
        if (from !== undefined) captured.push({ ...from, method, params });
        return Reflect.apply(original, this, params);
      },
    });
  }
  return {
    take: () => {
      const taken = captured;
      captured = [];
      return taken;
    },
  };
};
