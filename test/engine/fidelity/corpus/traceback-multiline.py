def build(**options):
    raise TypeError(f"bad options: {sorted(options)}")


value = [
    build(
        first=1,
        second="two" * 3,
    ),
    4,
]
