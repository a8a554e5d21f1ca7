# stdin: Ada\n36\n
name = input("name? ")
age = int(input("age? "))
print()
print(name, age + 1)
