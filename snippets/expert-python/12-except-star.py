def load(problems: list[Exception]) -> None:
    try:
        try:
            raise ExceptionGroup("load failed", problems)
        except* ValueError as group:
            print("values:", [str(error) for error in group.exceptions])
        except* OSError as group:
            print("system:", [type(error).__name__ for error in group.exceptions])
    except ExceptionGroup as rest:
        print("left:", rest, rest.exceptions)


load([ValueError("row 3"), TimeoutError(), ValueError("row 8")])
load([KeyError("name"), FileNotFoundError()])
