import unittest


class Tests(unittest.TestCase):
    def test_bad(self):
        self.fail("no")


unittest.main(verbosity=0)
