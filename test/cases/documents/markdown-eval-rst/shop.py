import os


def sell():
    return os.sep
