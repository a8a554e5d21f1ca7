import importlib
import pathlib

path = pathlib.Path("settings.py")
path.write_text("level = 1\n")
import settings

print(settings.level)
path.write_text("level = 'changed'\n")
importlib.invalidate_caches()
again = importlib.reload(settings)
print(settings.level, again is settings)
