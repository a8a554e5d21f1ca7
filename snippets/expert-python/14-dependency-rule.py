import ast
from collections.abc import Iterator

MAY_IMPORT = {
    "domain": {"domain"},
    "services": {"domain", "services"},
    "adapters": {"domain", "services", "adapters"},
}
SOURCES = {
    "domain.order": "from decimal import Decimal\nfrom adapters.web import url",
    "services.checkout": "from domain.order import Order\nimport adapters.postgres",
    "adapters.postgres": "import psycopg, services.ports",
}


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module):
                yield module


for module, source in SOURCES.items():
    allowed = MAY_IMPORT[module.split(".")[0]]
    for target in imported(source):
        if target.split(".")[0] in MAY_IMPORT.keys() - allowed:
            print(module, "must not import", target)
