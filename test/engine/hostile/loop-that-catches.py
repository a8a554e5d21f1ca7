# Tries to loop and catch whatever ends it.
# Ends: timed-out

while True:
    try:
        while True:
            pass
    except BaseException:
        continue
