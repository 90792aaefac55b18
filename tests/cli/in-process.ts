import { CommanderError } from 'commander';
import { vi } from 'vitest';
import { reportFailure, USAGE } from '../../src/cli/failure.js';
import { createProgram } from '../../src/cli/program.js';

/** What a command printed and its exit code. */
export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command as the program does, within this process: much faster than a process for each. The environment is that of
 * a pipe of 80 columns without colour, changed by `environment`; the working folder is `folder` meanwhile.
 */
export async function commandInProcess(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const before = process.cwd();
  const out: string[] = [];
  const errors: string[] = [];
  const collect = (into: string[]) => (piece: string | Uint8Array) => {
    into.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8'));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(collect(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(collect(errors)),
  ];
  for (const [name, value] of Object.entries({ COLUMNS: '80', NO_COLOR: '1', ...environment })) vi.stubEnv(name, value);
  process.chdir(folder);
  try {
    return { code: await codeOf(args), stdout: out.join(''), stderr: errors.join('') };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
  }
}

async function codeOf(args: readonly string[]): Promise<number> {
  try {
    await (await createProgram(args[0] ?? null)).parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    return reportFailure(error);
  }
}
