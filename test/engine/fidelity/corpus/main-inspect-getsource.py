import inspect


def area(width, height):
    """Multiplies."""
    # A comment.
    return width * height


class Point:
    x = 0

    def move(self):
        return self


print(inspect.getsource(area))
print(inspect.getsource(Point))
print(inspect.getsourcelines(Point.move)[1], inspect.getfile(Point) == __file__)
print(inspect.getcomments(area), inspect.getmodule(area))
