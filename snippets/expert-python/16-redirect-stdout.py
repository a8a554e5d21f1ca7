import io
import sys
from contextlib import redirect_stdout

original = sys.stdout
report, details = io.StringIO(), io.StringIO()
with redirect_stdout(report):
    print("summary")
    with redirect_stdout(details):
        print("one line")
    print("end")
print(sys.stdout is original)  # True
print(report.getvalue().split())  # ['summary', 'end']
print(repr(details.getvalue()))  # 'one line\n'
