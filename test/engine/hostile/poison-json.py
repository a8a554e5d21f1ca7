# Tries to replace what serialises.
# Ends: crashed

import json
json.JSONEncoder.encode = json.JSONEncoder.iterencode = lambda *_: "{}"
json.dumps = json.loads = None
