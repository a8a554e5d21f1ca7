# Tries to call itself without end.
# Ends: raised RecursionError, timed-out

def again():
    again()

again()
