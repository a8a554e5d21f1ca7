def describe(status: object) -> str:
    match status:
        case None:
            return "missing"
        case True:
            return "a flag"
        case 200 | 201 as code:
            return f"success {code}"
        case int(code) if 400 <= code < 500:
            return f"client error {code}"
        case _:
            return "something else"


print(describe(None))  # missing
print(describe(True))  # a flag
print([describe(200), describe(201)])  # ['success 200', 'success 201']
print([describe(400), describe(499)])  # ['client error 400', 'client error 499']
print([describe(399), describe(500)])  # ['something else', 'something else']
print(describe(200.0))  # success 200.0 -- literals compare with ==, whatever the type
