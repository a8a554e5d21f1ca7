def numbers():
    yield 1
    raise ValueError("in the generator")


print(sum(numbers()))
