import re

print(re.findall(r"(\w+)@(\w+)\.com", "a@b.com, c@d.com"), re.sub(r"(\d)", r"<\1>", "a1b2"))
match = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-06")
print(match, match.groupdict(), match.span("month"), re.split(r"[,;]\s*", "a, b;c"))
print(re.compile("a+", re.I | re.X), re.escape("a.b"), re.fullmatch("a", "ab"))
re.compile("(unclosed")
