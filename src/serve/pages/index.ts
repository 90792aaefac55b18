import type { Hono } from 'hono';
import type { PageContext } from '../context.js';
import { registerFacts } from './facts.js';

/** Every page, each in a file of its own; a new one adds its file and one line here. */
export const PAGES: readonly ((app: Hono, context: PageContext) => void)[] = [registerFacts];
