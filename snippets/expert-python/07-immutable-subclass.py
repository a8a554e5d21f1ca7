class Port(int):
    def __new__(cls, value: int | str) -> "Port":
        port = super().__new__(cls, value)
        if not 0 < port < 65536:
            raise ValueError(f"no port: {int(port)}")
        return port


class LatePort(int):
    def __init__(self, value: int) -> None:
        self.valid = 0 < self < 65536


def attempt(value: int | str) -> str:
    try:
        return f"{Port(value):05}"
    except ValueError as error:
        return str(error)


print(attempt("65535"), attempt(1))  # 65535 00001
print(attempt(65536), "and", attempt(0))  # no port: 65536 and no port: 0
late = LatePort(65536)
print(late, late.valid)  # 65536 False
print(type(Port(80)).__name__, type(Port(80) + 1))  # Port <class 'int'>
