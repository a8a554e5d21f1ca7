class ImportFailed(ExceptionGroup):
    def derive(self, problems: list[Exception]) -> "ImportFailed":
        return ImportFailed(self.message, problems)


def starred(kind: type[Exception]) -> int:
    try:
        raise found
    except* kind as group:
        caught = len(group.exceptions)
    return caught


found = ImportFailed("users.csv", [ValueError(1), KeyError(2)])
print(repr(found.subgroup(KeyError)))  # ImportFailed('users.csv', [KeyError(2)])
print(type(BaseExceptionGroup("all", [ValueError()])).__name__)  # ExceptionGroup
try:
    ExceptionGroup("all", [KeyboardInterrupt()])
except TypeError as error:
    print(error)  # Cannot nest BaseExceptions in an ExceptionGroup
print(starred(Exception))  # 2
try:
    starred(ExceptionGroup)
except TypeError as error:
    message, _, advice = str(error).partition(". ")
    print(message)  # catching ExceptionGroup with except* is not allowed
    print(advice)  # Use except instead.
