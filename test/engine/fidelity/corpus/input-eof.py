# stdin: one\n
print(repr(input()))
try:
    input("more? ")
except EOFError as error:
    print("end:", error)
print(input("again "))
