import calendar
import time

print(calendar.month(2024, 2))
print(calendar.isleap(2100), time.gmtime(0)[:6], time.strftime("%Y-%m-%d", time.gmtime(86400)))
print(time.mktime(time.gmtime(1000)), time.tzname, time.timezone, time.get_clock_info("monotonic").monotonic)
