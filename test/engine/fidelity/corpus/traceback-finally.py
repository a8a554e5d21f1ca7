try:
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
finally:
    print("cleaned")
