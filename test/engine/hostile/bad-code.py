# Tries to run code that makes no sense.
# Ends: crashed, raised SystemError, timed-out

def function():
    return 1

function.__code__ = function.__code__.replace(co_code=bytes(range(200)))
function()
