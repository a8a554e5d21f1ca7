import asyncio
import unittest


class Tests(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = await asyncio.sleep(0, 3)

    async def test_value(self):
        self.assertEqual(self.value, 3)


result = unittest.TextTestRunner(stream=open("log.txt", "w")).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(Tests)
)
print(result)
