import type { Hono } from 'hono';
import type { PageContext } from '../context.js';
import { registerBodies } from './bodies.js';
import { registerBody } from './body.js';
import { registerCompare } from './compare.js';
import { registerDocument } from './document.js';
import { registerFacts } from './facts.js';
import { registerOverview } from './overview.js';
import { registerProblems } from './problems.js';
import { registerReview } from './review.js';
import { registerRules } from './rules.js';
import { registerSearch } from './search.js';
import { registerStories } from './stories.js';

/** Every page, each in a file of its own; a new one adds its file and one line here. */
export const PAGES: readonly ((app: Hono, context: PageContext) => void)[] = [
  registerOverview,
  registerFacts,
  registerBodies,
  registerBody,
  registerCompare,
  registerSearch,
  registerDocument,
  registerStories,
  registerRules,
  registerProblems,
  registerReview,
];
