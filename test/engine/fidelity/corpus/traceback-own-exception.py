class Broken(Exception):
    """Has a text of its own."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return f"broken with {self.code}"


class Outer:
    class Nested(Broken):
        pass


raise Outer.Nested(3)
