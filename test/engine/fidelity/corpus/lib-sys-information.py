import platform
import sys

print(sys.platform, sys.byteorder, sys.maxunicode, sys.getdefaultencoding(), sys.getfilesystemencoding())
print(sys.version_info[:2], sys.implementation.name, sys.getrecursionlimit(), sys.getswitchinterval())
print(platform.system(), platform.python_implementation(), platform.python_version_tuple()[:2])
print(sys.float_repr_style, sys.hash_info.width in (32, 64), sys.intern("a") is "a"[:])
