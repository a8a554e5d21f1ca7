# Tries to leave something in every corner for the next run.
# Ends: completed

import atexit, builtins, os, sys
builtins.canary = sys.canary = os.environ["DOCPROOF_LEFT"] = "left"
open("/home/reader/left.py", "w").write("left = True")
open("/tmp/left", "w").close()
sys.modules["canary"] = sys
sys.path.append("/tmp/left")
sys.setrecursionlimit(50_000)
atexit.register(lambda: builtins.__dict__.update(again="left"))
