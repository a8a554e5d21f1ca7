import warnings

for entry in warnings.filters:
    print(entry[0], entry[2].__name__, entry[3] if isinstance(entry[3], (str, type(None))) else entry[3].pattern)
print(warnings.formatwarning("m", UserWarning, "f.py", 2, "line"), end="")
