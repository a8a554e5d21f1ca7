# Tries to loop in C, where no Python runs.
# Ends: timed-out

sum(range(10**12))
