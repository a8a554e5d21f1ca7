class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, other):
        return Vector(*map(sum, zip(self.xs, other.xs))) if isinstance(other, Vector) else NotImplemented

    def __getitem__(self, index):
        return self.xs[index]

    def __contains__(self, x):
        return x in self.xs

    def __bool__(self):
        return any(self.xs)

    def __format__(self, spec):
        return ",".join(format(x, spec) for x in self.xs)


v = Vector(1, 2)
print(f"{v + v:.1f}", v[0], list(v), 2 in v, bool(Vector(0)), v[::-1])
v + 1
