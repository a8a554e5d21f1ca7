import tomllib

document = tomllib.loads("""
[project]
name = "fast-csv"
dependencies = ["attrs>=24"]

[project.optional-dependencies]
plot = ["matplotlib>=3.9"]
cloud = ["boto3"]

[dependency-groups]
test = ["pytest>=8"]
dev = [{ include-group = "test" }, "ruff"]
""")


def installed(*extras: str) -> list[str]:
    project = document["project"]
    optional = project["optional-dependencies"]
    return project["dependencies"] + [line for e in extras for line in optional[e]]


def group(name: str) -> list[str]:
    lines: list[str] = []
    for entry in document["dependency-groups"][name]:
        lines += [entry] if isinstance(entry, str) else group(entry["include-group"])
    return lines


print(installed())  # ['attrs>=24']
print(installed("plot"))  # ['attrs>=24', 'matplotlib>=3.9']
print(group("dev"))  # ['pytest>=8', 'ruff']
