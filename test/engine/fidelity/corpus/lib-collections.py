from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

print(Counter("mississippi").most_common(2), Counter(a=3) - Counter(a=1), defaultdict(list, a=[1]))
print(deque([1, 2, 3], maxlen=2), ChainMap({"a": 1}, {"b": 2}), OrderedDict(x=1).popitem())
Point = namedtuple("Point", "x y", defaults=[0])
print(Point(1), Point(1, 2)._replace(x=5), Point._fields)
d = deque("abc")
d.rotate(1)
print(d, d.index("a"))
