from pathlib import Path
from struct import Struct

RECORD = Struct("<I8sd")
path = Path("stock.bin")
stock = [(1, "bolt", 0.25), (2, "nut", 0.125), (3, "washer", 0.5)]
with path.open("wb") as file:
    for number, name, price in stock:
        file.write(RECORD.pack(number, name.encode(), price))

print(RECORD.size, path.stat().st_size)
for number, name, price in RECORD.iter_unpack(path.read_bytes()):
    print(number, name.rstrip(b"\0").decode(), price)

with path.open("r+b") as file:
    file.seek(RECORD.size)
    file.write(RECORD.pack(2, b"nut", 0.75))
    file.seek(RECORD.size)
    number, name, price = RECORD.unpack(file.read(RECORD.size))
print(number, name, price)
