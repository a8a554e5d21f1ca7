import sys

print(2**100, -7 // 2, -7 % 3, divmod(7, -2), int("0b101", 0), (255).to_bytes(2, "big"))
print((10**30).bit_length(), 5 .__add__(3), round(2.5), round(-1234, -2), pow(3, -1, 7))
print(hash(1), hash(1.0), hash(True), hash(-1), hash(0.5) != hash(0.25))
print(0.1 + 0.2, 1e16, 1e-5, float("inf"), -0.0, 1.0, 123456789.123456789)
print(sys.float_info.max, sys.float_info.epsilon)
