with open("data.bin", "wb") as file:
    print(file.write(bytes(range(10))), file.tell())
with open("data.bin", "r+b") as file:
    file.seek(3)
    file.write(b"XYZ")
    file.seek(-2, 2)
    print(file.read(), file.seekable(), file.name, file.mode)
with open("data.bin", "ab") as file:
    print(file.tell())
print(open("data.bin", "rb").read())
try:
    open("data.bin", "x")
except FileExistsError as error:
    print(error)
