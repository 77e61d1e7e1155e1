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

/** For bash 3.2 and newer, without the package bash-completion. */
export function bashScript(known: Known): string {
  return `# Completion of recovery-plan for bash. Load it with:
#   source <(recovery-plan completion bash)

_recovery_plan_words() {
  local word
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen -W "$1" -- "$cur")
}

_recovery_plan_list() {
  local head='' word
  [[ $cur == *,* ]] && head=\${cur%,*},
  while IFS= read -r word; do
    COMPREPLY+=("$head$word")
  done < <(compgen -W "$1" -- "\${cur##*,}")
  compopt -o nospace 2>/dev/null
}

_recovery_plan_files() {
  local word
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen -f -- "$cur")
}

_recovery_plan() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev='' command='' place=0 skip='' word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    # bash takes --name=value for three words.
    if [[ $word == = ]]; then
      skip=1
      continue
    fi
    prev=$word
    if [[ -n $skip ]]; then
      skip='' prev=''
      continue
    fi
    case $word in
      ${valuedPattern(known)}) skip=1 ;;
      -*) ;;
      *)
        case "$command:$word" in
${indented(stepCases(known), 10)}
          *) ((place++)) ;;
        esac
        ;;
    esac
  done
  [[ -z $skip ]] && prev=''
  [[ $cur == = ]] && cur=''
  if [[ -n $skip && $prev == -* ]]; then
    case "$command:$prev" in
${indented(valueCases(known, offer), 6)}
    esac
    return
  fi
  if [[ $cur == -* ]]; then
    case $command in
${indented(optionCases(known), 6)}
    esac
    return
  fi
  case "$command:$place" in
${indented([...wordCases(known), ...argumentCases(known, offer)], 4)}
  esac
}

complete -F _recovery_plan recovery-plan
`;
}

function offer({ kind, words }: Hint): string {
  if (kind === 'file') return '_recovery_plan_files';
  if (kind === 'any') return ':';
  return `_recovery_plan_${kind === 'list' ? 'list' : 'words'} ${singleQuoted(words.join(' '))}`;
}

function optionCases(known: Known): string[] {
  return known.commands.map((command) => {
    const names = commandOptions(known, command).flatMap((option) => option.names);
    return `${singleQuoted(command.path)}) _recovery_plan_words ${singleQuoted(names.join(' '))} ;;`;
  });
}

function wordCases({ commands }: Known): string[] {
  return commands
    .filter(({ words }) => words.length > 0)
    .map(({ path, words }) => {
      const names = words.map(({ name }) => name).join(' ');
      return `${singleQuoted(path)}:0) _recovery_plan_words ${singleQuoted(names)} ;;`;
    });
}
