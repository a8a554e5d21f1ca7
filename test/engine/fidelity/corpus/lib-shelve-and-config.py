import configparser
import io
import shlex
import sys

config = configparser.ConfigParser()
config.read_string("[a]\nx = 1\ny = %(x)s2\n")
print(config["a"]["y"], config.getint("a", "x"), config.sections())
config.write(sys.stdout)
print(shlex.split("a 'b c' \"d\""), shlex.quote("it's"))
config.get("a", "missing")
