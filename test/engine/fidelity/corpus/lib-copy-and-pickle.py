import copy
import pickle
import pickletools

original = {"a": [1, {2}], "b": (3,)}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original["a"].append(9)
print(shallow, deep, pickle.loads(pickle.dumps(deep, 5)), pickle.HIGHEST_PROTOCOL)
pickletools.dis(pickle.dumps([1], 0))
pickle.loads(b"not a pickle")
