# Tries to fill the file system.
# Ends: timed-out

block = b"x" * 2**20
with open("big", "wb") as file:
    while True:
        file.write(block)
