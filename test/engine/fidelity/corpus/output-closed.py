import sys

print("before")
sys.stdout.flush()
sys.stdout.close()
print("after")
