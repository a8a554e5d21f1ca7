# differs: all line buffering
import sys

for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.name, stream.mode, stream.encoding, stream.errors, stream.isatty(), stream.fileno())
    print(type(stream).__name__, type(stream.buffer).__name__, type(stream.buffer.raw).__name__)
    print(stream.line_buffering, stream.write_through, stream.closed)
