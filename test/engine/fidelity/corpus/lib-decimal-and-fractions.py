from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction

print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal("2.675").quantize(Decimal(".01"), ROUND_HALF_UP))
with localcontext() as context:
    context.prec = 5
    print(Decimal(2).sqrt(), context.prec, getcontext().rounding)
print(Fraction(1, 3) + Fraction("0.25"), Fraction(3.5).limit_denominator(), float(Fraction(7, 8)))
Decimal(1) / 0
