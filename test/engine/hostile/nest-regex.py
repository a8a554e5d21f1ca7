# Tries to nest groups of a regular expression.
# Ends: raised RecursionError

import re
re.compile("(" * 5000 + ")" * 5000)
