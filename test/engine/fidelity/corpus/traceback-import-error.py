# differs: all built-in modules
from math import sine
