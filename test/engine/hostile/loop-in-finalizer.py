# Tries to loop in a finalizer.
# Ends: completed

class Stayer:
    def __del__(self):
        while True:
            pass

stayer = Stayer()
