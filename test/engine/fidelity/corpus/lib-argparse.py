import argparse

parser = argparse.ArgumentParser(prog="tool", description="Does things.")
parser.add_argument("name")
parser.add_argument("-n", "--number", type=int, default=1, help="how many")
print(parser.parse_args(["x", "-n", "3"]))
parser.print_usage()
parser.parse_args(["x", "--number", "many"])
