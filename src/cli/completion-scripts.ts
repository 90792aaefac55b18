import type { CommandShape, OptionShape } from './command-shape.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What a script may hold outside quotes: names of commands and flags, and the values of a choice. */
const PLAIN = /^[\w][\w./-]*$|^--?[\w][\w-]*$/;

/**
 * Takes the commands and a shell; returns the script that completes them there: commands, flags and fixed values, else file
 * names. All of it is written into the script now: completing runs nothing, neither the program nor what is typed.
 */
export function completionScript(shell: Shell, commands: readonly CommandShape[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands);
    case 'zsh':
      return zshScript(commands);
    case 'fish':
      return fishScript(commands);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const names = (option: OptionShape): string[] => [option.long, option.short].filter((name) => PLAIN.test(name));

const plainChoices = ({ choices }: OptionShape): string[] => choices.filter((choice) => PLAIN.test(choice));

const paths = (commands: readonly CommandShape[]): string =>
  commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => quoted(path))
    .join(' | ');

/** Flags that take a value, each as `command --flag`, with the values there are. */
function valued(commands: readonly CommandShape[]): { readonly places: string; readonly choices: string[] }[] {
  return commands.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map((option) => ({
        places: names(option)
          .map((name) => quoted(`${path} ${name}`))
          .join(' | '),
        choices: plainChoices(option),
      })),
  );
}

function bashScript(commands: readonly CommandShape[]): string {
  const values = valued(commands).map(({ places, choices }) =>
    choices.length === 0
      ? `    ${places}) return ;;`
      : `    ${places}) COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$current")); return ;;`,
  );
  const plain = (words: readonly string[]): string => quoted(words.filter((word) => PLAIN.test(word)).join(' '));
  const words = commands.map(({ path, options, commands: below }) => {
    const flags = [...options.map(({ long, short }) => long || short), '--help'];
    return `    ${quoted(path)}) below=${plain(below)} flags=${plain(flags)} ;;`;
  });
  return `# bash completion of newsfacts: source <(newsfacts completion bash)
_newsfacts() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' candidate below='' flags='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    candidate="\${command:+$command }\${COMP_WORDS[i]}"
    case "$candidate" in
      ${paths(commands)}) command="$candidate" ;;
    esac
  done
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$below" -- "$current")) ;;
  esac
}
complete -o default -F _newsfacts newsfacts
`;
}

function zshScript(commands: readonly CommandShape[]): string {
  const described = (name: string, what: string): string => quoted(`${name.replaceAll(':', '\\:')}:${what}`);
  const descriptions = new Map(commands.map(({ path, description }) => [path, description]));
  const values = valued(commands).map(({ places, choices }) =>
    choices.length === 0
      ? `    (${places}) _files; return ;;`
      : `    (${places}) known=(${choices.map(quoted).join(' ')}); _describe value known; return ;;`,
  );
  const words = commands.map(({ path, options, commands: below }) => {
    const children = below.map((name) =>
      described(name, descriptions.get(path === '' ? name : `${path} ${name}`) ?? ''),
    );
    const flags = options.flatMap((option) =>
      names(option)
        .slice(0, 1)
        .map((name) => described(name, option.description)),
    );
    const help = described('--help', 'show the help');
    return `    (${quoted(path)}) below=(${children.join(' ')}) flags=(${[...flags, help].join(' ')}) ;;`;
  });
  return `#compdef newsfacts
# zsh completion of newsfacts: newsfacts completion zsh > "\${fpath[1]}/_newsfacts"
_newsfacts() {
  local command='' candidate i
  local -a known below flags
  for ((i = 2; i < CURRENT; i++)); do
    candidate="\${command:+$command }\${words[i]}"
    case "$candidate" in
      (${paths(commands)}) command="$candidate" ;;
    esac
  done
  case "$command \${words[CURRENT-1]}" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then _describe option flags
  elif (( \${#below} )); then _describe command below
  else _files; fi
}
if [ "$funcstack[1]" = _newsfacts ]; then _newsfacts "$@"; else compdef _newsfacts newsfacts; fi
`;
}

function fishScript(commands: readonly CommandShape[]): string {
  const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const at = (path: string): string => `-n ${fishQuoted(`__newsfacts_at ${fishQuoted(path)}`)}`;
  const known = commands.filter(({ path }) => path !== '').map(({ path }) => fishQuoted(path));
  const lines = commands.flatMap(({ path, options, commands: below }) => [
    ...below.map((name) => {
      const child = commands.find((one) => one.path === (path === '' ? name : `${path} ${name}`));
      return `complete -c newsfacts ${at(path)} -f -a ${fishQuoted(name)} -d ${fishQuoted(child?.description ?? '')}`;
    }),
    ...options.map((option) => {
      const long = option.long === '' ? '' : ` -l ${fishQuoted(option.long.slice(2))}`;
      const short = option.short === '' ? '' : ` -s ${fishQuoted(option.short.slice(1))}`;
      const choices = plainChoices(option);
      const value = choices.length > 0 ? ` -x -a ${fishQuoted(choices.join(' '))}` : option.takesValue ? ' -r' : '';
      return `complete -c newsfacts ${at(path)}${long}${short}${value} -d ${fishQuoted(option.description)}`;
    }),
  ]);
  return `# fish completion of newsfacts: newsfacts completion fish > ~/.config/fish/completions/newsfacts.fish
function __newsfacts_at
  set -l command ''
  for word in (commandline -opc)[2..-1]
    set -l candidate (string trim -- "$command $word")
    switch $candidate
      case ${known.join(' ')}
        set command $candidate
    end
  end
  test "$command" = "$argv[1]"
end
${lines.join('\n')}
`;
}
