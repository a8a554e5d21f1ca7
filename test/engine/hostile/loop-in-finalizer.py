# Tries to loop in a finalizer.
# Ends: timed-out

class Stayer:
    def __del__(self):
        while True:
            pass

stayer = Stayer()
