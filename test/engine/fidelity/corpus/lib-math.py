import cmath
import math

print(math.sqrt(2), math.factorial(20), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10))
print(math.sin(1), math.exp(1.5), math.log(10), math.pow(2, 0.5), math.atan2(1, 2), math.comb(5, 2), math.nan)
print(cmath.sqrt(-1), (1 + 2j) * (3 - 1j), abs(3 + 4j), math.floor(-2.5), math.hypot(3, 4))
math.sqrt(-1)
