from array import array

numbers = [1000.5, 2000.5, 3000.5]
samples = array("d", numbers)
print(numbers[0] is numbers[0], samples[0] is samples[0])  # True False
view = memoryview(samples)
print(view.nbytes, view[1:].tolist())  # 24 [2000.5, 3000.5]
view[0] = 0.5
print(samples[0], numbers[0])  # 0.5 1000.5
try:
    samples.append(4000.5)
except BufferError as error:
    print(error)  # cannot resize an array that is exporting buffers
view.release()
samples.append(4000.5)
print(samples[-1], len(samples * 2))  # 4000.5 8
try:
    memoryview(numbers)
except TypeError as error:
    print(error)  # memoryview: a bytes-like object is required, not 'list'
