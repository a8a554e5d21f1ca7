import sys

print(sys.stdin, sys.stdout, sys.stderr, sep="\n")
print(sys.stdout.buffer, sys.stdout.buffer.raw, sep="\n")
print(sys.__stdout__ is sys.stdout)
