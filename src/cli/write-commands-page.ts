import { writeFileSync } from 'node:fs';
import { renderCommands } from './commands-page.js';
import { createProgram } from './program.js';

// npm run docs:commands
writeFileSync('docs/commands.md', renderCommands(await createProgram(null)));
