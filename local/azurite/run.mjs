// Runs Azurite for the local program and the tests: `node run.mjs <Azurite's own options>`.
// It ends when its standard input closes, so it never outlives the process that started it, however that one ended.
import { createRequire } from 'node:module';
import path from 'node:path';
import { keepJournals } from './journal.mjs';
import { holdFolder } from './lock.mjs';

const require = createRequire(import.meta.url);
const location = option('--location');

process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
// Ctrl-C reaches the whole process group; storage has to stay until the parent has finished and closes the input.
const once = process.once;
process.once = (event, listener) => ['SIGINT', 'SIGTERM'].includes(event) ? process : once.call(process, event, listener);
process.on('SIGINT', () => {}).on('SIGTERM', () => {});

if (!process.argv.includes('--inMemoryPersistence') && location) {
  await holdFolder(path.resolve(location));
  keepJournals(require('lokijs'));
}
withoutTelemetry(require('node:module'));
require('azurite/dist/src/azurite.js');

// Always off (--disableTelemetry), and still half of what Azurite loads: its client for Application Insights, with all of OpenTelemetry.
function withoutTelemetry(modules) {
  const load = modules._load;
  modules._load = (request, ...rest) => (request === 'applicationinsights' ? {} : load(request, ...rest));
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
