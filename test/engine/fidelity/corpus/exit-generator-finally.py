def produce():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


generator = produce()
print(next(generator))
print("end")
