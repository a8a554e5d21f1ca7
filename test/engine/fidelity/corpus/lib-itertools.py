import itertools as it
import operator

print(list(it.accumulate([1, 2, 3], operator.mul)), list(it.permutations("ab")), list(it.combinations("abc", 2)))
print([(k, list(g)) for k, g in it.groupby("aabb")], list(it.islice(it.count(5, 2), 3)), list(it.pairwise("abc")))
print(list(it.zip_longest("ab", "c", fillvalue="-")), list(it.chain.from_iterable(["ab", "c"])), list(it.product([0, 1], repeat=2)))
print(it.count(3), it.repeat("x", 2), list(it.starmap(pow, [(2, 3)])), list(it.takewhile(lambda x: x < 2, [1, 2, 1])))
