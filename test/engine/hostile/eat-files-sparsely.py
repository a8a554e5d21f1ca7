# Tries to fill the file system by seeking.
# Ends: raised OSError, timed-out

for number in range(100):
    with open(f"hole{number}", "wb") as file:
        file.seek(200 * 2**20)
        file.write(b"x")
