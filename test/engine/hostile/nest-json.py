# Tries to nest JSON.
# Ends: raised RecursionError, raised json.decoder.JSONDecodeError, timed-out

import json
json.loads("[" * 100_000)
