import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

document = tomllib.loads("""
[project.scripts]
greet = "greeter.cli:main"
""")
package = Path("greeter")
package.mkdir()
(package / "__init__.py").write_text("")
(package / "cli.py").write_text("def main():\n    print('hello')\n    return 3\n")
sys.path.insert(0, str(Path.cwd()))

[(command, reference)] = document["project"]["scripts"].items()
script = EntryPoint(command, reference, group="console_scripts")
print(command, script.module, script.attr)
try:
    sys.exit(script.load()())
except SystemExit as done:
    print("exit status", done.code)
