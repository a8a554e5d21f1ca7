import pprint
import reprlib

data = {"key": ["value"] * 8, "other": {"nested": {"deep": list(range(30))}}}
pprint.pprint(data, width=40, compact=True)
print(reprlib.repr(list(range(100))), pprint.pformat({"b": 1, "a": 2}))
cyclic = []
cyclic.append(cyclic)
print(cyclic)
