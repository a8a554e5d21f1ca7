numbers = iter(range(10))
print(3 in numbers)  # True
print(next(numbers))  # 4
print(3 in numbers)  # False -- looked through all that was left
print(list(numbers))  # []

left = iter("abcd")
print(list(zip(left, [1, 2])))  # [('a', 1), ('b', 2)]
print(next(left))  # d -- zip took the c and dropped it

letters = iter("abcdef")
print(["".join(pair) for pair in zip(letters, letters)])  # ['ab', 'cd', 'ef']
