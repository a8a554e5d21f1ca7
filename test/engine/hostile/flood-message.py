# Tries to raise with an endless message.
# Ends: timed-out, crashed

raise ValueError("x" * 100_000_000)
