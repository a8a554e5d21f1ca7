import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)


old()
old()
for _ in range(2):
    warnings.warn("careful")
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("future", FutureWarning)
print("done")
