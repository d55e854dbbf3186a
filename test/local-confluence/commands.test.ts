/** The commands as a person at a terminal meets them: each runs as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openStore } from '../../local-confluence/src/store/lmdb-store';
import { EDITOR, HELLO, SANDBOX } from './running-site';
import { temporaryFolders } from './store/temporary-folder';

const ROOT = resolve(__dirname, '../..');
const temporaryFolder = temporaryFolders();

/** A command, what it says, and how it ends. */
class Command {
  said = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown>;

  constructor(script: string, args: string[], environment: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [join(ROOT, 'scripts', script), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.closed = once(this.child, 'close');
    for (const output of [this.child.stdout, this.child.stderr])
      output?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
        this.child.emit('said');
      });
    started.push(this);
  }

  /** The address that it prints. */
  async address(): Promise<string> {
    for (;;) {
      const address = /^Ready: (http:\/\/localhost:\d+) /m.exec(this.said)?.[1];
      if (address !== undefined) return address;
      if (this.child.exitCode !== null) throw new Error(`It ended: ${this.said}`);
      await Promise.race([once(this.child, 'said'), this.closed]);
    }
  }

  async end(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    if (signal !== undefined) this.child.kill(signal);
    await this.closed;
    return { code: this.child.exitCode, signal: this.child.signalCode };
  }

  kill() {
    this.child.kill('SIGKILL');
  }
}

const started: Command[] = [];
afterAll(() => started.forEach((command) => command.kill()));

const confluence = (data: string, { app = HELLO, port = '0' } = {}) =>
  new Command('confluence.mjs', ['--app', app, '--data', data, '--port', port]);

/** How a command that cannot start ends: with these words and nothing else. */
async function refusal(command: Command): Promise<string> {
  expect(await command.end()).toEqual({ code: 1, signal: null });
  return command.said;
}

async function rest(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(address + path, {
    method,
    headers: { authorization: `Basic ${btoa(`${EDITOR}:x`)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

const commentOn = (address: string, words: string) =>
  rest(address, 'POST', '/wiki/api/v2/footer-comments', {
    pageId: SANDBOX,
    body: {
      representation: 'atlas_doc_format',
      value: JSON.stringify({
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
      }),
    },
  });

const comments = async (address: string) =>
  JSON.stringify(
    await rest(address, 'GET', `/wiki/api/v2/pages/${SANDBOX}/footer-comments?body-format=atlas_doc_format`),
  );

describe('a site', () => {
  test('says what it does, makes the demo once, prints its address, and ends at Ctrl-C with everything kept', async () => {
    const data = temporaryFolder();
    const first = confluence(data);
    const address = await first.address();
    expect(first.said.split('\n').slice(0, 3)).toEqual([
      'Building the app …',
      'Building the pages of the local Confluence …',
      'Making the demo site …',
    ]);
    await commentOn(address, 'Before Ctrl-C');
    expect(await first.end('SIGINT')).toEqual({ code: 0, signal: null });

    const second = confluence(data);
    expect(await comments(await second.address())).toContain('Before Ctrl-C');
    expect(second.said).not.toContain('Making the demo site');
    await commentOn(await second.address(), 'Before kill -9');
    expect(await second.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });

    const third = confluence(data);
    expect(await comments(await third.address())).toContain('Before kill -9');
    expect(await third.end('SIGTERM')).toEqual({ code: 0, signal: null });
  }, 120_000);

  test('shows itself to this machine alone, and only under its own name', async () => {
    const running = confluence(temporaryFolder());
    const address = await running.address();
    const { port } = new URL(address);
    const response = await rest(address, 'GET', `/wiki/api/v2/pages/${SANDBOX}`);
    expect(response).toMatchObject({ id: SANDBOX });
    const asAnother = await new Promise<string>((answered) => {
      const socket = createConnection(Number(port), '127.0.0.1', () =>
        socket.end('GET /local/session HTTP/1.1\r\nHost: elsewhere.example:80\r\nConnection: close\r\n\r\n'),
      );
      let text = '';
      socket
        .setEncoding('utf8')
        .on('data', (chunk: string) => (text += chunk))
        .on('close', () => answered(text));
    });
    expect(asAnother).toMatch(/^HTTP\/1.1 421 /);
    await running.end('SIGINT');
  }, 120_000);
});

describe('what stands in the way is said in a sentence', () => {
  const taken = createServer();
  let port = 0;
  beforeAll(async () => {
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => taken.close());

  test('a port that is taken', async () => {
    expect(await refusal(confluence(temporaryFolder(), { port: String(port) }))).toBe(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start (or --port ${port + 1}).\n`,
    );
  });

  test('a port that `npm start` was given by PORT', async () => {
    const start = new Command('start.mjs', [], { PORT: String(port), DATA_DIR: temporaryFolder() });
    expect(await refusal(start)).toContain(`Port ${port} is taken`);
  });

  test.each(['abc', '70000', ''])('the port “%s”', async (wrong) => {
    const start = new Command('start.mjs', [], { PORT: wrong, DATA_DIR: temporaryFolder() });
    expect(await refusal(start)).toBe(`A port is a number from 0 to 65535, not “${wrong}”.\n`);
  });

  test('data that another process holds', async () => {
    const data = temporaryFolder();
    const store = openStore(data);
    expect(await refusal(confluence(data))).toBe(
      `The data in ${data} is in use by process ${process.pid}. Stop that process first, or use another folder.\n`,
    );
    await store.close();
  });

  test.each([
    ['another format', ['format'], 99, 'of format 99'],
    ['no format', ['site', 'next-id'], 65537, 'of a format without a number'],
  ])('data of %s, which is left as it is', async (_, key, value, words) => {
    const data = temporaryFolder();
    const before = openStore(data);
    before.transact((writer) => writer.put(key, value));
    await before.close();
    const said = await refusal(confluence(data));
    expect(said).toContain(`The data in ${data} is ${words}; this local Confluence reads format 1.`);
    const after = openStore(data);
    expect(after.range({ prefix: [] })).toEqual([{ key, value }]);
    await after.close();
  });

  test('a folder that is no app’s', async () => {
    const app = temporaryFolder();
    expect(await refusal(confluence(temporaryFolder(), { app }))).toContain(
      `There is no manifest.yml in ${app}: it is not the folder of a Forge app.`,
    );
  });

  test('a manifest with mistakes, by their lines, in the words of Forge', async () => {
    const app = temporaryFolder();
    writeFileSync(
      join(app, 'manifest.yml'),
      'app:\n  id: mine\n  runtime: { name: nodejs22.x }\nmodules: {}\n',
    );
    expect(await refusal(confluence(temporaryFolder(), { app }))).toContain(
      `manifest.yml 2:2 error app property id 'mine' must match pattern "ari:cloud:ecosystem::app/[^\\s]+"`,
    );
  }, 120_000);

  test('a demo file with mistakes', async () => {
    const app = temporaryFolder();
    cpSync(HELLO, app, { recursive: true, filter: (path) => !path.includes('.build') });
    writeFileSync(join(app, 'package.json'), '{}');
    mkdirSync(join(app, 'demo'));
    writeFileSync(join(app, 'demo', 'site.json'), '{"pages": [{"title": 1}]}');
    const said = await refusal(confluence(temporaryFolder(), { app }));
    expect(said).toContain('demo/site.json: pages.0.space');
    expect(said).not.toContain('    at ');
  });

  test('a word that the command does not know', async () => {
    const said = await refusal(new Command('confluence.mjs', ['--prot', '1']));
    expect(said).toContain('Usage: npm run confluence -- --app <folder> --data <folder> --port <number>');
    expect(said).not.toContain('    at ');
  });
});
