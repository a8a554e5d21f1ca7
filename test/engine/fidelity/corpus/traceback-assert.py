# differs: 3.12 micro versions
def check(value):
    assert value > 3, f"{value} is too small"


check(5)
check(1)
