import os

os.makedirs("full/inner")
try:
    os.rmdir("full")
except OSError as error:
    print(error, error.errno, error.strerror, error.filename)
