import decimal
import fractions

fractions.Fraction("one half")
