# A script with notes.
#
# >>> 1 + 1
# 2
#
# ```python
# print("in a fence")
# ```
import sys


class Config:
    #: What is documented here:
    #:
    #: >>> Config.size
    #: 3
    size = 3  # >>> this is no block of its own

    # print("code that is commented out")


text = """
>>> text
"""
