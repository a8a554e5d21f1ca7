def load():
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("no key") from error


try:
    load()
except ValueError:
    undefined_name
