with open("text.txt", "w", encoding="utf-8", newline="") as file:
    file.write("één\r\ntwo\nthree")
with open("text.txt") as file:
    print(file.readlines(), file.encoding, file.newlines, file)
with open("text.txt", newline="") as file:
    print([line for line in file])
try:
    open("text.txt", encoding="ascii").read()
except UnicodeDecodeError as error:
    print(error)
