# bash completion for docproof. It takes bash 3.2 and nothing else, and evaluates nothing of what
# was typed or is completed.

_docproof() {
    local line=${COMP_LINE:0:COMP_POINT} words word value typed known=""
    # Split anew, since bash splits at "=" and ":" too.
    IFS=$' \t' read -a words <<< "$line"
    [[ "$line" == *[[:space:]] && "$line" != *\\[[:space:]] ]] && words+=("")
    # What stands before the program, such as a variable, is none of its words.
    while [[ ${#words[@]} -gt 2 && "${words[0]}" != "${COMP_WORDS[0]}" ]]; do
        words=("${words[@]:1}")
    done
    typed=${words[${#words[@]}-1]}
    # Of the word, this is what bash leaves as it is; of `--option=value`, docproof completes the value.
    [[ "$typed" == *[:=]* ]] && known=${typed%"${typed##*[:=]}"}
    [[ "$typed" == -*=* ]] && known=${known#*=}
    COMPREPLY=()
    while IFS=$'\t' read -r value _; do
        [[ -z "$value" || "$value" == :[0-9]* ]] && continue
        word=${value#"$known"}
        [[ "$word" == *[!a-zA-Z0-9_./,:=@%+-]* ]] && printf -v word '%q' "$word"
        # A folder is gone on from at once.
        [[ "$value" == */ ]] || word+=" "
        COMPREPLY+=("$word")
    done < <("${words[0]}" complete -- "${words[@]:1}" 2> /dev/null)
}

complete -o nospace -F _docproof docproof
