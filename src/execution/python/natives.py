"""Puts the functions that the host made into the modules where Python looks for them.

It is loaded first: what is imported later may copy such a function under a name of its own.
"""


def install_natives(natives):
    """Takes a dict of "module:name" -> built-in function; a name that a Python lacks stays away."""
    for key, function in natives.items():
        module_name, name = key.split(":")
        module = __import__(module_name)
        if hasattr(module, name):
            setattr(module, name, function)
