data = bytearray(b"abc")
data[0] = 65
data += b"\xff\x00"
print(data, bytes(data).hex(" "), b"a,b".split(b","), memoryview(b"xyz")[1:].tolist())
print("é".encode(), b"\xe9".decode("latin-1"), b"\xff".decode(errors="replace"), "ß".upper())
print(int.from_bytes(b"\x01\x00", "little"), bytes.fromhex("00ff"), b"%d" % 5)
b"\xff".decode()
