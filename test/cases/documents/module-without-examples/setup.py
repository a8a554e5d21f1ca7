"""Installs it."""

from setuptools import setup

setup(name="shop")  # docproof reads no >>> here
