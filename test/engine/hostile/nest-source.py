# Tries to nest brackets in the source.
# Ends: raised MemoryError, raised SyntaxError, timed-out

eval("(" * 5000 + ")" * 5000)
