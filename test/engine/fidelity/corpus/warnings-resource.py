import sys
import warnings

warnings.simplefilter("always")


class Leaky:
    def __del__(self):
        warnings.warn("leaked", ResourceWarning, source=self)


Leaky()
open("file.txt", "w")
print("end")
