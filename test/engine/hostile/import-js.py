# Tries to import the module of JavaScript.
# Ends: unsupported packages

import js
js.process.exit(1)
