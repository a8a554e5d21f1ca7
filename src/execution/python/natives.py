"""Puts the functions that the host made into the modules where Python looks for them.

It is loaded first: what is imported later may copy such a function under a name of its own.
"""

import os
import sys

# What a script finds in sys.modules when it starts; all else is brought along by how we start.
at_start = frozenset(sys.modules) - {
    "errno",
    "importlib",
    "importlib._bootstrap",
    "importlib._bootstrap_external",
    "warnings",
    "zlib",
}

# Functions that only the Python side of docproof calls, by name.
host = {}


def install_natives(natives):
    """Takes a dict of "module:name" -> built-in function; a name that a Python lacks stays away."""
    for key, function in natives.items():
        module_name, name = key.split(":")
        if module_name == "docproof":
            host[name] = function
        elif module_name == "posix":
            # Linux has all of them, and os has them from posix.
            setattr(__import__("posix"), name, function)
            setattr(os, name, function)
        else:
            install(function, module_name, name)


def install(function, module_name, name):
    try:
        module = __import__(module_name)
    except ImportError:
        return
    if hasattr(module, name):
        setattr(module, name, function)
