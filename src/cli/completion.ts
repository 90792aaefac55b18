import { Argument, type Command } from 'commander';
import { commandShapes } from './command-shape.js';
import { completionScript, SHELLS, type Shell } from './completion-scripts.js';
import { withExamples } from './examples.js';

/** Adds the command `completion` to the program. */
export function registerCompletion(program: Command): void {
  const command = program
    .command('completion')
    .description('print the script with which a shell completes commands, flags and their values')
    .addArgument(new Argument('<shell>', `one of ${SHELLS.join(', ')}`).choices(SHELLS))
    .action((shell: Shell) => {
      process.stdout.write(completionScript(shell, commandShapes(program)));
    });
  withExamples(command, [
    ['source <(newsfacts completion bash)', 'for this bash; in ~/.bashrc for every one'],
    ['newsfacts completion zsh > ~/.zfunc/_newsfacts', 'for zsh, in a folder of its fpath'],
    ['newsfacts completion fish > ~/.config/fish/completions/newsfacts.fish', 'for fish'],
  ]);
}
