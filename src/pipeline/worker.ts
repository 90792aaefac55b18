import { parentPort, workerData } from 'node:worker_threads';
import { createStages, describeStages, type StageSettings } from './stages.js';
import { serveTasks } from './worker-loop.js';

if (parentPort === null) throw new Error('this module runs as a worker');
const { stages }: { stages: StageSettings } = workerData;
const loaded = createStages(stages);
serveTasks(parentPort, loaded.stages, describeStages(loaded));
