"""A script with a docstring."""
import __main__

print(__doc__, __main__.__doc__)
x: int = 3
print(__main__.x)
