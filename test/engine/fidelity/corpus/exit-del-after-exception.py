class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def work():
    local = Thing("local")
    raise ValueError("stop")


keep = Thing("global")
work()
