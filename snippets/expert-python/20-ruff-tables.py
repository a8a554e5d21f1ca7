import tomllib

LINT_ONLY = {"select", "ignore", "extend-select", "per-file-ignores"}


def stale_keys(text: str) -> list[str]:
    return sorted(LINT_ONLY & tomllib.loads(text)["tool"]["ruff"].keys())


stale = """
[tool.ruff]
line-length = 100
select = ["E", "F"]
ignore = ["E501"]
"""
current = """
[tool.ruff]
line-length = 100

[tool.ruff.lint]
select = ["E", "F"]
ignore = ["E501"]
"""
print(stale_keys(stale))  # ['ignore', 'select']
print(stale_keys(current))  # []
print(tomllib.loads(current)["tool"]["ruff"]["lint"]["select"])  # ['E', 'F']
