import sys

print(hasattr(sys, "last_value"), hasattr(sys, "last_exc"), hasattr(sys, "last_traceback"))
print(hasattr(sys, "ps1"), sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
