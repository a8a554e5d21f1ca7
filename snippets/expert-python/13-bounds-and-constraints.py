def largest[S: Shape](*shapes: S) -> S:
    return max(shapes, key=lambda shape: shape.area)


def join[Text: (str, bytes)](left: Text, right: Text) -> Text:
    return left + right


(bounded,) = largest.__type_params__
(constrained,) = join.__type_params__
print(join("a", "b"), join(b"a", b"b"))  # ab b'ab'
print(constrained.__constraints__)  # (<class 'str'>, <class 'bytes'>)
print(constrained.__bound__)  # None
try:
    bounded.__bound__
except NameError as error:
    print(error)  # name 'Shape' is not defined


class Shape:
    def __init__(self, area: int) -> None:
        self.area = area


print(bounded.__bound__ is Shape, bounded.__constraints__)  # True ()
print(largest(Shape(3), Shape(8), Shape(5)).area)  # 8
