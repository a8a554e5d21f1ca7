# Tries to nest groups of a regular expression.
# Ends: raised RecursionError, timed-out

import re
re.compile("(" * 5000 + ")" * 5000)
