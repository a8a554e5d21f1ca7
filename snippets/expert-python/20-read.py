import tomllib
from pathlib import Path

path = Path("pyproject.toml")
path.write_text('[project]\nname = "menu"\ndescription = "Café"\n', encoding="utf-8")
with path.open("rb") as file:
    print(tomllib.load(file)["project"]["description"])  # Café
try:
    with path.open(encoding="utf-8") as file:
        tomllib.load(file)
except TypeError as error:
    print(type(error).__name__)  # TypeError
try:
    tomllib.loads('name = "a"\nname = "b"\n')
except tomllib.TOMLDecodeError as error:
    print(isinstance(error, ValueError))  # True
