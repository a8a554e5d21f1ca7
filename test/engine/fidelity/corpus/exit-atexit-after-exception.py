import atexit

atexit.register(print, "still runs")
raise ValueError("boom")
