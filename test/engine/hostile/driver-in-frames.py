# Tries to look for frames of the driver.
# Ends: completed

import sys
frame = sys._getframe()
while frame is not None:
    assert frame.f_code.co_filename.endswith("snippet.py"), frame
    frame = frame.f_back
