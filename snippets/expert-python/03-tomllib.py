import tomllib

settings = tomllib.loads("""
name = "shop"
opened = 2024-02-29
[limits]
rates = [1, 2.5]
""")
print(settings["limits"])  # {'rates': [1, 2.5]}
print(settings["opened"].isoformat())  # 2024-02-29
try:
    tomllib.loads("name = shop")
except tomllib.TOMLDecodeError as error:
    print(isinstance(error, ValueError))  # True
print(hasattr(tomllib, "dumps"))  # False
