# Tries to read the environment through /proc.
# Ends: raised FileNotFoundError

print(open("/proc/self/environ").read())
