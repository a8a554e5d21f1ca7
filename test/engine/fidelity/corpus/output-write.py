# differs: all line buffering
import sys

print(sys.stdout.write("text\n"), file=sys.stderr)
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.writelines(["a", "b", "\n"])
print("x", "y", sep="-", end="!\n", flush=True)
print(1, 2, sep="")
print(*[], sep=",")
print("to stderr", file=sys.stderr)
try:
    print(1, sep=2)
except TypeError as error:
    print(error)
