# stdin: caf\u00e9 \u20ac\n
import sys

print(sys.stdin.buffer.read())
print(sys.stdin.encoding, sys.stdin.errors, sys.stdin.newlines)
