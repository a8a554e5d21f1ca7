from array import array, typecodes

print(array("H", [1, 2]).itemsize, array("d").itemsize)  # 2 8
print("w" in typecodes)  # True
levels, refused = array("B", [10, 20]), []
for item in (255, 256, "x"):
    try:
        levels.append(item)
    except (OverflowError, TypeError) as error:
        refused.append(type(error).__name__)
print(levels.tolist(), refused)  # [10, 20, 255] ['OverflowError', 'TypeError']
numbers = array("H", [1, 2])
numbers.byteswap()
print(numbers.tolist())  # [256, 512]
