# differs: 3.10 3.11 3.12 access times
import os
import stat

open("f", "w").close()
os.chmod("f", 0o640)
print(stat.filemode(os.stat("f").st_mode), oct(stat.S_IMODE(os.stat("f").st_mode)), os.access("f", os.R_OK))
os.mkdir("d", 0o700)
print(stat.filemode(os.stat("d").st_mode), stat.S_ISDIR(os.stat("d").st_mode))
os.utime("f", (1000, 2000))
print(os.stat("f").st_mtime, os.stat("f").st_atime_ns, os.stat("f").st_nlink)
