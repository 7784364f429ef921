import { coreLadder, ladderProblems, weaknesses } from '@waymark/core/rules';
import { smallProgramme } from '@waymark/core/testing';
import { loadProgrammes } from '@waymark/host';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { holds } from '../refuse.ts';

/** The host takes the plugin; throws `PluginRefused` with plugin, field and remedy where it does not. */
export const loads = (server: ServerPlugin): ServerPlugin => {
  const { id } = server.shared.manifest;
  return loadProgrammes([server]).get(id);
};

/** Beside another programme it is the same, in whatever order they are listed. */
export const loadsInAnyOrder = (server: ServerPlugin): void => {
  const other = smallProgramme();
  const names = (plugins: readonly ServerPlugin[]) =>
    loadProgrammes(plugins).all.map(({ shared }) => shared.manifest.id);
  const [one, two] = [names([server, other]), names([other, server])];
  holds(one.join() === two.join(), 'order-matters', `${one.join()} or ${two.join()}`);
};

/** A second copy of it is refused at start. */
export const refusesItsDouble = (server: ServerPlugin): void => {
  let isRefused = false;
  try {
    loadProgrammes([server, { ...server }]);
  } catch {
    isRefused = true;
  }
  holds(isRefused, 'double-accepted', server.shared.manifest.id);
};

/** The ladder it brings is valid and not weaker than the core's where a child has a plan. */
export const ladderIsNotWeaker = ({ shared: { ladder } }: ServerPlugin): void => {
  if (ladder === null) return;
  for (const { path, code } of [...ladderProblems(ladder), ...weaknesses(coreLadder, ladder)]) holds(false, code, path);
};
