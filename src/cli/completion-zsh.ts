import type { Hint, Known } from './completion.ts';
import {
  argumentCases,
  commandOptions,
  indented,
  singleQuoted,
  stepCases,
  valueCases,
  valuedPattern,
} from './completion-shell.ts';

export function zshScript(known: Known): string {
  return `#compdef recovery-plan
# Completion of recovery-plan for zsh. Put it into a folder of $fpath as _recovery-plan, or load it
# after compinit with: source <(recovery-plan completion zsh)

_recovery-plan() {
  local word prev='' command='' place=0 skip='' i
  local -a offers
  for ((i = 2; i < CURRENT; i++)); do
    word=\${words[i]}
    if [[ -n $skip ]]; then
      skip=''
      continue
    fi
    case $word in
      ${valuedPattern(known)}) skip=1 prev=$word ;;
      -*) ;;
      *)
        case "$command:$word" in
${indented(stepCases(known), 10)}
          *) ((place++)) ;;
        esac
        ;;
    esac
  done
  if [[ -z $skip && $PREFIX == --*=* ]]; then
    prev=\${PREFIX%%=*} skip=1
    compset -P '*='
  fi
  if [[ -n $skip ]]; then
    case "$command:$prev" in
${indented(valueCases(known, offer), 6)}
    esac
    return
  fi
  if [[ $PREFIX == -* ]]; then
    case $command in
${indented(optionCases(known), 6)}
    esac
    _describe -o option offers
    return
  fi
  case "$command:$place" in
${indented([...wordCases(known), ...argumentCases(known, offer)], 4)}
  esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _recovery-plan "$@"
else
  compdef _recovery-plan recovery-plan
fi
`;
}

function offer({ kind, words }: Hint): string {
  if (kind === 'file') return '_files';
  if (kind === 'any') return ':';
  if (kind === 'list') return `compset -P '*,'; compadd -S '' -- ${words.join(' ')}`;
  return `compadd -- ${words.join(' ')}`;
}

function described(name: string, text: string): string {
  return singleQuoted(`${name.replaceAll(':', '\\:')}:${text}`);
}

function optionCases(known: Known): string[] {
  return known.commands.map((command) => {
    const offers = commandOptions(known, command).flatMap(({ names, text }) =>
      names.map((name) => described(name, text)),
    );
    return `${singleQuoted(command.path)}) offers=(${offers.join(' ')}) ;;`;
  });
}

function wordCases({ commands }: Known): string[] {
  return commands
    .filter(({ words }) => words.length > 0)
    .map(({ path, words }) => {
      const offers = words.map(({ name, summary }) => described(name, summary));
      return `${singleQuoted(path)}:0) offers=(${offers.join(' ')}); _describe command offers ;;`;
    });
}
