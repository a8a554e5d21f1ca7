import tomllib


def backend(text: str) -> tuple[str, list[str]]:
    table = tomllib.loads(text).get("build-system", {"requires": ["setuptools"]})
    fallback = "setuptools.build_meta:__legacy__"
    return table.get("build-backend", fallback), table["requires"]


modern = """
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"
"""
print(backend(modern))  # ('hatchling.build', ['hatchling>=1.27'])
print(backend(""))  # ('setuptools.build_meta:__legacy__', ['setuptools'])
try:
    backend('[build-system]\nbuild-backend = "hatchling.build"')
except KeyError as error:
    print("missing", error)  # missing 'requires'
