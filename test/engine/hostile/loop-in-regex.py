# Tries to loop in a regular expression.
# Ends: timed-out

import re
re.match("(a*)*b", "a" * 64)
