import cProfile
import io
import pstats
import timeit

count = 0


def work():
    global count
    count += 1


print(timeit.timeit(work, number=7) >= 0, count, len(timeit.repeat("pass", number=1, repeat=3)))
profile = cProfile.Profile()
profile.runcall(work)
out = io.StringIO()
pstats.Stats(profile, stream=out).sort_stats("name").print_stats("work")
print([line.split()[-1] for line in out.getvalue().splitlines() if "work" in line][-1])
