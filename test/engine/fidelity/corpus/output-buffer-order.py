import os
import sys

sys.stdout.write("buffered ")
sys.stdout.flush()
os.write(1, b"direct\n")
print("end")
sys.stdout.flush()
os.write(1, b"last\n")
