# Tries to read the environment of the host.
# Ends: completed

import os
assert "DOCPROOF_CANARY" not in os.environ, "leaked"
assert not any("node" in key.lower() or "npm" in key.lower() for key in os.environ), "leaked"
