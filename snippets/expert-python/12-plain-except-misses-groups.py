def outcome(problem: Exception) -> str:
    try:
        raise problem
    except ValueError:
        return "except ValueError"
    except ExceptionGroup:
        return "except ExceptionGroup"


def starred(problem: Exception) -> int:
    try:
        raise problem
    except* ValueError as group:
        caught = len(group.exceptions)
    return caught


bare = ValueError("one")
group = ExceptionGroup("all", [bare, ValueError("two")])
print(outcome(bare))  # except ValueError
print(outcome(group))  # except ExceptionGroup
print(starred(bare), starred(group))  # 1 2
