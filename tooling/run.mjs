#!/usr/bin/env node
// The one entry behind `npm start`, `npm test` and `npm run …`. Plain JavaScript, so that any Node from 20 on
// can begin: it installs what is missing and then hands over to the Node the repository brings itself.
import { runCommand } from './run/command.mjs';

process.exitCode = await runCommand(process.argv.slice(2));
