import sys
import traceback

try:
    int("x")
except ValueError as error:
    traceback.print_exc()
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(type(error), error))
    print(traceback.extract_tb(error.__traceback__))
    print(sys.exc_info()[0])
print(sys.exc_info())
