import errno
import os

print(errno.ENOENT, errno.EEXIST, errno.EACCES, errno.errorcode[2], errno.errorcode[13])
print(os.strerror(2), os.strerror(17), os.strerror(13), os.strerror(40))
for number in (1, 2, 11, 13, 17, 20, 21, 32, 104, 110, 111, 39, 28):
    error = OSError(number, os.strerror(number), "name")
    print(type(error).__name__, error, error.errno, error.filename)
print(OSError("plain"), OSError(5, "five").args, type(OSError(errno.EPIPE, "x")).__name__)
