# python: 3.11
import sys

print(sys.get_int_max_str_digits())
try:
    str(10**5000)
except ValueError as error:
    print(error)
