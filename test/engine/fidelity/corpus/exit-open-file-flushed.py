import atexit
import os

file = open("out.txt", "w")
file.write("kept")
atexit.register(lambda: print(os.path.getsize("out.txt")))
