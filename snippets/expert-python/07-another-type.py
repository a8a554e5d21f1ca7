class Name:
    initialised: list[str] = []

    def __new__(cls, text: str) -> "Name | str":
        if not text:
            return "anonymous"
        kind = Title if text.startswith("Dr") else cls
        return super().__new__(kind)

    def __init__(self, text: str) -> None:
        self.initialised.append(text)


class Title(Name):
    pass


print(Name(""), type(Name("")))  # anonymous <class 'str'>
print(Name.initialised)  # []
print(type(Name("Ada")).__name__, type(Name("Dr Who")).__name__)  # Name Title
print(Name.initialised)  # ['Ada', 'Dr Who']
