from struct import calcsize, pack

print(calcsize("<bi"), calcsize("@bi"), calcsize("bi"))  # 5 8 8
print(calcsize("@ib"), calcsize("@ib0i"))  # 5 8
print(calcsize("<l"), calcsize("@l") in (4, 8))  # 4 True
print([calcsize(f"<{code}") for code in "bhiqfd"])  # [1, 2, 4, 8, 4, 8]
print(pack("<bi", 1, -1).hex(" "))  # 01 ff ff ff ff
print(pack("@bi", 1, -1).hex(" "))  # 01 00 00 00 ff ff ff ff
