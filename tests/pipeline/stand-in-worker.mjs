import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { loadStages } from './stand-in-stages.mjs';

const dist = process.env.NEWSFACTS_DIST ?? 'dist';
const { serveTasks } = await import(pathToFileURL(resolve(dist, 'pipeline/worker-loop.js')).href);
serveTasks(parentPort, loadStages().stages);
