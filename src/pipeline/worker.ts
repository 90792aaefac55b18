import { parentPort, workerData } from 'node:worker_threads';
import { createStages, type StageSettings } from './stages.js';
import { serveTasks } from './worker-loop.js';

if (parentPort === null) throw new Error('this module runs as a worker');
const { stages }: { stages: StageSettings } = workerData;
serveTasks(parentPort, createStages(stages).stages);
