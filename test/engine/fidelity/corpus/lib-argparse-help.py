import argparse

parser = argparse.ArgumentParser(prog="tool", epilog="The end.")
parser.add_argument("--verbose", "-v", action="count", help="talk more")
commands = parser.add_subparsers(title="commands")
commands.add_parser("run", help="runs")
parser.parse_args(["--help"])
