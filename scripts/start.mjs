/** `npm start`: a Confluence on this machine with this app and a demo site. PORT and DATA_DIR choose port and folder of the data. */
import { ensureInstalled } from './ensure-installed.mjs';
import { runConfluence } from './run-confluence.mjs';

const { PORT = '8090', DATA_DIR = '.data' } = process.env;

ensureInstalled();
await runConfluence(['--app', '.', '--data', DATA_DIR, '--port', PORT]);
