import { request } from 'node:http';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { PortTakenError, type RunningServer, startServer } from '../../src/serve/server.js';

const app = new Hono().get('/', (c) => c.text('here'));
const running: RunningServer[] = [];
const start = async (port: number | null): Promise<RunningServer> => {
  const server = await startServer(app, port);
  running.push(server);
  return server;
};

describe('the server', () => {
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
  });

  it('listens on the loopback alone', async () => {
    const { address, port } = await start(0);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(address)).text()).toBe('here');
  });

  it('says that a port is taken, and goes on to the next where none was asked for', async () => {
    const first = await start(0);
    await expect(startServer(app, first.port)).rejects.toThrow(PortTakenError);
    const [one, two] = [await start(null), await start(null)];
    expect(two.port).toBeGreaterThan(one.port);
  });

  it('ends while an answer is under way', async () => {
    const slow = new Hono().get('/', (c) =>
      c.body(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) })),
    );
    const server = await startServer(slow, 0);
    const ended = new Promise<void>((resolve) => {
      request(server.address, (answer) => {
        answer.on('data', () => void server.close());
        answer.on('error', () => resolve());
        answer.on('close', () => resolve());
      }).end();
    });
    await ended;
    await expect(fetch(server.address)).rejects.toThrow();
  });
});
