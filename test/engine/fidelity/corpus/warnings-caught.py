import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one", UserWarning)
    int.__abs__(3)
    warnings.warn_explicit("two", RuntimeWarning, "file.py", 3)
print([(str(each.message), each.category.__name__, each.lineno) for each in caught])
warnings.simplefilter("error")
warnings.warn("now an error", ResourceWarning)
