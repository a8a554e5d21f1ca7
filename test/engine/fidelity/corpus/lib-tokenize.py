import io
import keyword
import tokenize

for token in tokenize.generate_tokens(io.StringIO("x = 1 # c\n").readline):
    print(tokenize.tok_name[token.type], repr(token.string), token.start)
print(keyword.iskeyword("match"), keyword.softkwlist[:3], len(keyword.kwlist))
