import sys

questions = [name for name in dir(sys._jit) if name.startswith("is_")]
print(questions)  # ['is_active', 'is_available', 'is_enabled']


def status() -> dict[str, bool]:
    return {name: getattr(sys._jit, name)() for name in questions[::2]}


print(status())  # {'is_active': False, 'is_enabled': False}
