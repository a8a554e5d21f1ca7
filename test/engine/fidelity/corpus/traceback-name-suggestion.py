import collections

collections.namedtoople
