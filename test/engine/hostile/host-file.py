# Tries to read a file of the host.
# Ends: raised FileNotFoundError

print(open("/etc/passwd").read())
