error = ValueError("me")
error.__context__ = error
try:
    raise error
except ValueError as e:
    e.__cause__ = e
    raise
