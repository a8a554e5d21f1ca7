import re

re.purge()
first = re.compile(r"\d+-first")
print(re.compile(r"\d+-first") is first)  # True -- from the cache
for number in range(512):
    re.match(rf"\d+-{number}", "")
again = re.compile(r"\d+-first")
print(again is first, again == first)  # False True -- compiled anew
