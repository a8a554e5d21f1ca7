import gc


class Phoenix:
    def __del__(self):
        global saved
        saved = self


bird = Phoenix()
bird.me = bird
del bird
print(gc.collect(), type(saved).__name__)
saved.me = None
del saved
print("saved" in globals())
