# stdin: first\nsecond\n\nlast without end
import sys

print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.read()), sys.stdin.fileno(), sys.stdin.isatty(), sys.stdin.name, sys.stdin.mode)
