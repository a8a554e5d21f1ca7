import random
import statistics

generator = random.Random(42)
print(generator.random(), generator.randint(1, 100), generator.choice("abc"), generator.sample(range(10), 3))
random.seed("text")
print(random.random(), random.shuffle(list(range(3))), random.gauss(0, 1))
print(statistics.mean([1, 2, 3.5]), statistics.stdev([1, 2, 4]), statistics.median([3, 1]))
statistics.mean([])
