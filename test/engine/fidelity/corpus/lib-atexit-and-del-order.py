import atexit


class Resource:
    def __init__(self, name):
        self.name = name
        atexit.register(self.close)

    def close(self):
        print("close", self.name)


first, second = Resource("first"), Resource("second")
print("end")
