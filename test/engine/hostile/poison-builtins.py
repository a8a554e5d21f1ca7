# Tries to replace builtins that everybody uses.
# Ends: crashed

import builtins
for name in ("print", "len", "isinstance", "str", "getattr", "compile", "exec", "open", "type"):
    setattr(builtins, name, None)
