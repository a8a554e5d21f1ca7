from sys import monitoring

names = dir(monitoring.events)
print("LINE" in names, "INSTRUCTION" in names, "OPCODE" in names)  # True True False
branches = [name for name in names if name.startswith("BRANCH")]
print(branches)  # ['BRANCH', 'BRANCH_LEFT', 'BRANCH_RIGHT']
combined = monitoring.events.LINE | monitoring.events.CALL
print(combined.bit_count())  # 2
print(combined & monitoring.events.CALL == monitoring.events.CALL)  # True
