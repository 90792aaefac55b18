import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Decision } from '../model/decision.js';

const NEWLINE = 0x0a;

/**
 * Appends a decision to the file, which is made where it is missing; what stands there is never changed. Throws the
 * system's error where the file cannot be written.
 */
export function appendDecision(path: string, decision: Decision): void {
  const file = openSync(path, 'a+');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    const unfinished = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
    appendFileSync(file, `${unfinished ? '\n' : ''}${JSON.stringify(decision)}\n`);
  } finally {
    closeSync(file);
  }
}
