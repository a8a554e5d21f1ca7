import sys

print(sys.argv)
print(sys.path[0] == __file__.rpartition("/")[0])
print(sys.flags.interactive, sys.flags.optimize, sys.flags.utf8_mode, sys.flags.hash_randomization)
print(sys.orig_argv[1:], sys.warnoptions, sys.dont_write_bytecode)
