class Settings:
    reads = 0

    @property
    def rate(self) -> int:
        Settings.reads += 1
        return 3


settings = Settings()
total = 0
for amount in range(100):
    total += amount * settings.rate
print(total, Settings.reads)  # 14850 100

Settings.reads = 0
rate = settings.rate
print(sum(amount * rate for amount in range(100)), Settings.reads)  # 14850 1
