import string
import textwrap

text = "The quick brown fox jumps over the lazy dog"
print(textwrap.fill(text, 20, subsequent_indent="  "), textwrap.shorten(text, 20), textwrap.dedent("  a\n    b"), sep="\n")
print(string.Template("$who likes ${what}").substitute(who="tim", what="kung pao"), string.ascii_lowercase)
string.Template("$missing").substitute()
