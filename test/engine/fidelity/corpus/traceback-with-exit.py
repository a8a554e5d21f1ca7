# differs: 3.12 micro versions
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details[0].__name__)
        raise OSError("on exit")


with Manager():
    raise ValueError("body")
