from http import HTTPStatus

NOT_FOUND = 404


def wrong(code: int) -> str:
    match code:
        case NOT_FOUND:
            return f"bound NOT_FOUND to {NOT_FOUND}"


def right(code: int) -> str:
    match code:
        case HTTPStatus.NOT_FOUND:
            return "not found"
        case _:
            return "found"


print(wrong(200))  # bound NOT_FOUND to 200
print(NOT_FOUND)  # 404 -- the capture was a local of wrong()
print(right(200), right(404), sep=", ")  # found, not found
try:
    compile("match 1:\n case NAME: 1\n case _: 2", "<demo>", "exec")
except SyntaxError as error:
    print(error.msg)  # name capture 'NAME' makes remaining patterns unreachable
