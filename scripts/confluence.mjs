/** `npm run confluence -- --app <folder> --data <folder> --port <n>`: the local Confluence for any app folder. */
import { ensureInstalled } from './ensure-installed.mjs';
import { runConfluence } from './run-confluence.mjs';

ensureInstalled();
await runConfluence(process.argv.slice(2));
