import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { standIn } from './stand-in-stages.mjs';

const dist = process.env.NEWSFACTS_DIST ?? 'dist';
const { serveTasks } = await import(pathToFileURL(resolve(dist, 'pipeline/worker-loop.js')).href);
const { stages, versions, tables } = standIn();
serveTasks(parentPort, stages, { fingerprints: stages.fingerprints, versions, tables, problems: [] });
