print("a-b_c".translate({45: " ", 95: None}), "title case".title(), "x".center(5, "*"), "a\tb".expandtabs(4))
print("abc".partition("b"), "a,b,,".split(","), " x ".strip(), "ab".zfill(4), "Straße".casefold())
print("%5.1f|%-5s|%05d" % (3.14159, "ab", 42), "abc"[::-1], "é" == "e\u0301", "abc".isidentifier())
print("one\ntwo".splitlines(), "prefix-x".removeprefix("prefix-"), "x" * 3, "a" < "b")
