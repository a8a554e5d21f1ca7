value, width = 3.14159, 10
print(f"{value:.2f}|{value:>{width}}|{value!r:^12}|{width=}|{width:#x}|{1234567:,}")
print(f"{'nested'!s:_<10}|{{}}|{value:e}|{True:d}|{'ab' * 2}")
print(f"{__import__('datetime').date(2024, 2, 29):%d %B %Y}")
print("{:>5}{!r}{x[0]}{y.real}".format("a", "b", x=[1], y=2))
