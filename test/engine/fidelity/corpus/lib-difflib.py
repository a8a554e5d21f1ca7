import difflib

print("\n".join(difflib.unified_diff(["a", "b"], ["a", "c"], "x", "y", lineterm="")))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), difflib.SequenceMatcher(None, "ab", "abc").ratio())
