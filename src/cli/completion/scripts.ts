/** What a shell loads to complete our command lines. It asks `opsready complete`, so that it never has to be written anew. */

import type { Shell } from './shells.ts'

const BASH = `# opsready completion for bash. In ~/.bashrc:
#   eval "$(opsready completion bash)"
_opsready() {
  local upto="\${COMP_LINE:0:COMP_POINT}" words line value current kept
  read -ra words <<< "$upto"
  [[ "$upto" == *[[:space:]] ]] && words+=("")
  current="\${words[\${#words[@]}-1]}"
  # bash completes only what follows the last = or : of a word.
  kept="\${current%"\${current##*[=:]}"}"
  COMPREPLY=()
  while IFS= read -r line; do
    value="\${line%%$'\\t'*}"
    if [[ "$value" == ":files" ]]; then
      compopt -o default 2> /dev/null
      return
    fi
    [[ "$value" == *= ]] && compopt -o nospace 2> /dev/null
    COMPREPLY+=("\${value#"$kept"}")
  done < <("\${words[0]}" complete -- "\${words[@]:1}" 2> /dev/null)
}
complete -F _opsready opsready
`

const ZSH = `#compdef opsready
# opsready completion for zsh. In ~/.zshrc, after compinit:
#   eval "$(opsready completion zsh)"
_opsready() {
  local line value about
  local -a values described
  for line in "\${(@f)$("\${words[1]}" complete -- "\${(@Q)words[2,CURRENT]}" 2> /dev/null)}"; do
    value="\${line%%$'\\t'*}"
    about="\${line#*$'\\t'}"
    [[ -z "$value" ]] && continue
    if [[ "$value" == ":files" ]]; then
      _files
      return
    fi
    values+=("$value")
    if [[ "$about" == "$value" ]]; then described+=("$value"); else described+=("$value  $about"); fi
  done
  local -a whole=("\${(@)values:#*=}") open=("\${(@M)values:#*=}")
  if (( \${#open} )); then compadd -S '' -a open; fi
  if (( \${#open} == 0 )); then compadd -l -d described -a values; else compadd -a whole; fi
}
if [[ "\${funcstack[1]}" == "_opsready" ]]; then _opsready "$@"; else compdef _opsready opsready; fi
`

const FISH = `# opsready completion for fish. Once:
#   opsready completion fish > ~/.config/fish/completions/opsready.fish
function __opsready_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found ($words[1] complete -- $words[2..-1] 2> /dev/null)
    if test "$found[1]" = ":files"
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $found
    end
end
complete -c opsready -f -a '(__opsready_complete)'
`

const POWERSHELL = `# opsready completion for PowerShell. In $PROFILE:
#   opsready completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName opsready -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -le $cursorPosition } | ForEach-Object { $_.ToString() })
    # Older versions drop an empty argument, so a flag says that a new word begins.
    $new = if ($wordToComplete -eq '') { @('--new-word') } else { @() }
    opsready complete @new -- @words 2> $null | ForEach-Object {
        $value, $about = $_ -split "\`t", 2
        if ($value -ne ':files') {
            if (-not $about) { $about = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
        }
    }
}
`

export const SCRIPTS = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
} as const satisfies Record<Shell, string>
