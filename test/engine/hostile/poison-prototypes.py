# Tries to spell the prototypes of JavaScript in what is reported.
# Ends: raised __proto__

class __proto__(Exception):
    pass

raise __proto__("constructor")
