from contextlib import suppress

steps: list[str] = []
with suppress(LookupError):
    steps.append("before")
    steps.append({}["missing"])
    steps.append("after")
print(steps)  # ['before']

try:
    with suppress(LookupError):
        int("x")
except ValueError as error:
    print(error)  # invalid literal for int() with base 10: 'x'
