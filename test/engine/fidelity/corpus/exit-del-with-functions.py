class Thing:
    def __del__(self):
        print("del thing")


thing = Thing()


def use():
    return thing


print(use() is thing)
