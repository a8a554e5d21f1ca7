import re
import tomllib

NAME = re.compile(r"[A-Z0-9]([A-Z0-9._-]*[A-Z0-9])?", re.IGNORECASE)


def problems(text: str) -> list[str]:
    project = tomllib.loads(text)["project"]
    found = []
    if not NAME.fullmatch(project["name"]):
        found.append("name")
    if ("version" in project) == ("version" in project.get("dynamic", [])):
        found.append("version")
    if not isinstance(project.get("license", ""), str):
        found.append("license")
    return found


good = '[project]\nname = "Fast_Csv"\nversion = "1.0"\nlicense = "MIT"'
print(problems(good))  # []
print(problems(good + '\ndynamic = ["version"]'))  # ['version']
print(problems('[project]\nname = "csv-"\ndynamic = ["version"]'))  # ['name']
print(problems(good.replace('"MIT"', '{ text = "MIT" }')))  # ['license']
print(re.sub(r"[-_.]+", "-", "Fast_.Csv").lower())  # fast-csv
