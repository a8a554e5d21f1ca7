import copy
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


point = Point(1, [2])
again = pickle.loads(pickle.dumps(point))
print(again == point, again is point, Point.__module__, pickle.dumps(point, protocol=0)[:40])
print(copy.deepcopy(point).y is point.y)
try:
    pickle.dumps(lambda: 0)
except Exception as error:
    print(type(error).__name__)
