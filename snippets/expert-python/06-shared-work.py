from concurrent.futures import ThreadPoolExecutor


def count_primes(bounds: tuple[int, int]) -> int:
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(*bounds)
    )


slices = [(2, 500), (500, 1000), (1000, 1500), (1500, 2000)]
with ThreadPoolExecutor(max_workers=4) as pool:
    parts = list(pool.map(count_primes, slices))
print(parts)  # [95, 73, 71, 64]
print(sum(parts))  # 303
