# Tries to read and write the canary of the test outside.
# Ends: raised FileNotFoundError

open("@CANARY@").read()
