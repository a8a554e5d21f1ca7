# Tries to call itself without end.
# Ends: raised RecursionError

def again():
    again()

again()
