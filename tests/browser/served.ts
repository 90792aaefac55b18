import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { DIST } from '../cli/built-program.js';

/** A running `newsfacts serve`. */
export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  /** What it wrote to standard error until now: defects of a page stand there. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Serves a database with the built program on a free port; decisions go to the corpus folder. */
export async function serve(database: string, corpus: string): Promise<Served> {
  const child = spawn(
    process.execPath,
    [resolve(DIST, 'cli', 'main.js'), 'serve', database, '--port', '0', '--corpus', corpus],
    { env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((end) => child.on('close', () => end()));
  const port = await new Promise<number>((found, fail) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const match = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(printed);
      if (match !== null) found(Number(match[1]));
    });
    child.on('error', fail);
    child.on('close', () => fail(new Error(`the server ended: ${printed}${said}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
