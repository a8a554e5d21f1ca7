import cProfile
import io
import pstats
import re


def parse(line: str) -> int:
    return int(line)


def load(lines: list[str]) -> int:
    return sum(map(parse, lines))


for size in (3, 5):
    profile = cProfile.Profile()
    profile.runcall(load, ["4"] * size)
    profile.dump_stats(f"worker-{size}.prof")

report = io.StringIO()
stats = pstats.Stats("worker-3.prof", "worker-5.prof", stream=report)
stats.strip_dirs().sort_stats("ncalls").print_stats(r"\((load|parse)\)")
for count, name in re.findall(r"^ +(\d+) .*\((\w+)\)$", report.getvalue(), re.M):
    print(count, name)
