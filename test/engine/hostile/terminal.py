# Tries to read the terminal of the host through its device.
# Ends: completed

for name in ("/dev/tty", "/dev/tty1"):
    with open(name, "rb", buffering=0) as file:
        assert file.read(10) == b"", "read the terminal"
    with open(name, "wb", buffering=0) as file:
        file.write(b"DOCPROOF_ESCAPED\n")
