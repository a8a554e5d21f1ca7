# Tries to lengthen a file beyond all bounds.
# Ends: raised OSError, raised OverflowError

with open("huge", "wb") as file:
    file.truncate(2**40)
