import cProfile
import pstats


def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def report(limit: int) -> list[int]:
    return [fib(n) for n in range(limit)]


with cProfile.Profile() as profile:
    report(10)
functions = pstats.Stats(profile).get_stats_profile().func_profiles
print(functions["report"].ncalls)  # 1
print(functions["fib"].ncalls)  # 276/10
print("<listcomp>" in functions)  # False
