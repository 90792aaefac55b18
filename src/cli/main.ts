#!/usr/bin/env node
import { CommanderError } from 'commander';
import { reportFailure, USAGE } from './failure.js';
import { createProgram } from './program.js';

// A reader that went away (`newsfacts … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

try {
  await (await createProgram(process.argv[2] ?? null)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else process.exitCode = reportFailure(error);
}
