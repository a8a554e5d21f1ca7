data = [("b", 2), ("a", 2), ("c", 1), ("d", 1)]
print(sorted(data, key=lambda item: item[1]), sorted(data, key=lambda i: i[1], reverse=True))
print(min(data), max("apple", "fig", key=len), list(reversed([1, 2])), sorted("bca"))
try:
    [3, "a"].sort()
except TypeError as error:
    print(error)
