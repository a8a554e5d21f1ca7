import io
import tokenize

source = "if ready:\n    go(2)\n"
kinds = [
    tokenize.tok_name[token.exact_type]
    for token in tokenize.generate_tokens(io.StringIO(source).readline)
]
print(kinds[:4])  # ['NAME', 'NAME', 'COLON', 'NEWLINE']
print(kinds[4:9])  # ['INDENT', 'NAME', 'LPAR', 'NUMBER', 'RPAR']
print(kinds[9:])  # ['NEWLINE', 'DEDENT', 'ENDMARKER']
