import { startServer } from '../composition/start-server.ts';
import type { Command } from './command.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';

/** Runs the server until it is asked to end. */
export const start: Command = {
  name: 'start',
  summary: 'run the server; an empty database becomes the demonstration',
  options: {
    port: { type: 'string', value: 'N', help: 'the port (WAYMARK_PORT, 3000)' },
    host: { type: 'string', value: 'ADDRESS', help: 'the address to listen on (WAYMARK_HOST, 127.0.0.1)' },
    real: { type: 'boolean', help: 'an empty database becomes a real one' },
    administrator: { type: 'string', value: 'EMAIL', help: 'with --real: sign-in name of the first administrator' },
  },
  run: async (place, typed, output) => {
    const server = await startServer(partsOf(place, output), {
      ...settingsOf(place, typed),
      wanted: typed.flags.has('real') ? 'real' : 'demonstration',
      administrator: typed.values.get('administrator'),
    });
    // Before this a signal ends the process at once, which leaves nothing half done.
    const askedToEnd = place.untilAskedToEnd();
    const { address, kind, oneTimeLink } = server;
    if (oneTimeLink === undefined) output.say(address);
    else {
      output.say('Open this once, within 24 hours, to set the password of the first administrator:');
      output.say(oneTimeLink);
    }
    output.result({ address, kind, oneTimeLink: oneTimeLink ?? null });
    await askedToEnd;
    output.say('Ending: running requests are finished first.');
    await server.stop();
    return 0;
  },
};
