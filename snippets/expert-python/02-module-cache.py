import sys
from types import ModuleType


def region() -> str:
    import shop_settings

    return shop_settings.region


sys.modules["shop_settings"] = ModuleType("made_by_hand")
sys.modules["shop_settings"].region = "north"
print(region())  # north
sys.modules["shop_settings"] = None
try:
    region()
except ModuleNotFoundError as error:
    print(error)  # import of shop_settings halted; None in sys.modules
del sys.modules["shop_settings"]
try:
    region()
except ModuleNotFoundError as error:
    print(error)  # No module named 'shop_settings'
