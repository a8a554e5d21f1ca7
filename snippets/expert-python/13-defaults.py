from typing import NoDefault


class Response[Body, Error = ValueError]:
    def __init__(self, body: Body) -> None:
        self.body = body


body, error = Response.__type_params__
print(error.has_default(), error.__default__)  # True <class 'ValueError'>
print(body.has_default(), body.__default__ is NoDefault)  # False True
print(Response[bytes].__args__)  # (<class 'bytes'>, <class 'ValueError'>)
print(Response(b"ok").body)  # b'ok'
try:
    compile("class Pair[A = int, B]: x = 1", "<demo>", "exec")
except SyntaxError as problem:
    print(problem.msg)  # non-default type parameter 'B' follows default type parameter
