import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const LOCK = join('dist', '.building');

/** The folder of the built program; NEWSFACTS_DIST names another. */
export const DIST = process.env['NEWSFACTS_DIST'] ?? 'dist';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Launch {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Run as this user and group, where the tests run as root. */
  readonly id?: number;
  /** Called once with the process, for tests that send it signals. */
  readonly started?: (child: ReturnType<typeof spawn>) => void;
}

/** Builds the program where it is missing or older than its sources; several test processes may ask at once. */
export async function ensureBuilt(): Promise<void> {
  if (process.env['NEWSFACTS_DIST'] !== undefined) return;
  for (;;) {
    if (!isStale()) return;
    mkdirSync('dist', { recursive: true });
    try {
      mkdirSync(LOCK);
    } catch {
      await setTimeout(200);
      continue;
    }
    try {
      if (isStale()) execFileSync(process.execPath, ['src/build.mjs'], { stdio: 'inherit' });
    } finally {
      if (existsSync(LOCK)) rmdirSync(LOCK);
    }
  }
}

function isStale(): boolean {
  const built = join('dist', 'cli', 'main.js');
  if (!existsSync(built)) return true;
  const newest = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join('src', name)))
    .filter((stat) => stat.isFile())
    .reduce((latest, stat) => Math.max(latest, stat.mtimeMs), 0);
  return newest > statSync(built).mtimeMs;
}

/** Runs `newsfacts` with arguments to its end. */
export function newsfacts(args: readonly string[], launch: Launch = {}): Promise<Ended> {
  return runNode([resolvePath(DIST, 'cli', 'main.js'), ...args], launch);
}

/** Runs Node with arguments to its end. */
export function runNode(args: readonly string[], launch: Launch = {}): Promise<Ended> {
  const identity = launch.id === undefined ? {} : { uid: launch.id, gid: launch.id };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      ...identity,
      ...(launch.cwd === undefined ? {} : { cwd: launch.cwd }),
      env: { ...process.env, NO_COLOR: '1', ...launch.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    launch.started?.(child);
  });
}
