# differs: 3.13 micro versions
import collections
import sys

print("collections.abc" in sys.modules, hasattr(collections, "abc"))
import concurrent

print(hasattr(concurrent, "futures"))
import xml

print(hasattr(xml, "etree"))
import importlib

print(hasattr(importlib, "util"), "importlib.util" in sys.modules)
