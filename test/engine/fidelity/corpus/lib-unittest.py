# differs: 3.12 micro versions
import re
import sys
import unittest


class Tests(unittest.TestCase):
    def test_equal(self):
        self.assertEqual([1, 2], [1, 3])

    def test_good(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0

    @unittest.skip("later")
    def test_skipped(self):
        pass

    def test_sub(self):
        for n in range(2):
            with self.subTest(n=n):
                self.assertTrue(n)


program = unittest.main(exit=False, argv=["tests"])
print(program.result.wasSuccessful(), program.result.testsRun)
