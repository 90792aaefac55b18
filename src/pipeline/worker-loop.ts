import type { MessagePort } from 'node:worker_threads';
import type { Order, Report } from './messages.js';
import { processTask } from './process.js';
import type { StageDescription, StageSet } from './stage-set.js';

/** Takes the port to the main thread, the stages and what they are; does the tasks that come in, one at a time, until the port closes. */
export function serveTasks(port: MessagePort, stages: StageSet, description: StageDescription): void {
  const report = (message: Report): void => port.postMessage(message);
  let proceed: () => void = () => {};
  port.on('message', (order: Order) => {
    if (order.kind === 'continue') {
      proceed();
      return;
    }
    const send = (batch: Extract<Report, { kind: 'batch' }>['batch']): Promise<void> =>
      new Promise((resolve) => {
        proceed = resolve;
        report({ kind: 'batch', batch });
      });
    processTask(order.task, stages, send).then(
      (end) => report({ kind: 'end', end }),
      (error: unknown) => {
        // Out of the promise, so that it ends this worker and the main thread learns why.
        setImmediate(() => {
          throw error;
        });
      },
    );
  });
  report({ kind: 'ready', description });
}
