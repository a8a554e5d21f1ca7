for spec in ("", "d", "x", "o", "b", "e", ".3f", "g", "%", "+", "08.2f", ",.1f", ">10", "^10", "_"):
    print(repr(spec), format(1234.5678 if spec not in ("d", "x", "o", "b", "_") else 1234, spec))
for bad in ("q", ",_", "s"):
    try:
        format(3, bad)
    except ValueError as error:
        print(error)
