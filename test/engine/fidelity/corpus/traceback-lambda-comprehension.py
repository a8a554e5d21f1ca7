double = lambda x: x * undefined
print([n for n in range(2)])
result = [double(n) for n in range(3)]
