# Tries to loop without end.
# Ends: timed-out

while True:
    pass
