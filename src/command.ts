import { checkCommand } from './check-command.js';

process.exitCode = await checkCommand(process.argv.slice(2));
