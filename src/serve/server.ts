import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

const LOOPBACK = '127.0.0.1';
/** Port where none is asked for, and how many after it are tried where it is taken. */
export const DEFAULT_PORT = 8787;
const NEXT_PORTS = 20;

/** The port that was asked for is in use. */
export class PortTakenError extends Error {
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is in use.`, { cause });
    this.name = 'PortTakenError';
    this.port = port;
  }
}

export interface RunningServer {
  /** Where the pages are: `http://127.0.0.1:8787/`. */
  readonly address: string;
  readonly port: number;
  /** Stops listening, ends open answers and returns when all is closed. */
  readonly close: () => Promise<void>;
}

/**
 * Serves an application on the loopback alone. Takes the port, 0 for any free one; null means the default one or the next
 * that is free. Returns when it listens; throws PortTakenError where the port is in use.
 */
export async function startServer(app: Hono, port: number | null): Promise<RunningServer> {
  const tries = port === null ? Array.from({ length: NEXT_PORTS }, (_, i) => DEFAULT_PORT + i) : [port];
  for (const [i, candidate] of tries.entries()) {
    try {
      return await listen(app, candidate);
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (i === tries.length - 1) throw new PortTakenError(candidate, error);
    }
  }
  throw new PortTakenError(DEFAULT_PORT, null);
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

async function listen(app: Hono, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { address: `http://${LOOPBACK}:${actual}/`, port: actual, close: () => closeServer(server) };
}

function closeServer(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
