error = None
for n in range(4):
    new = ValueError(n)
    new.__cause__ = error
    error = new
raise error
