data = {"a": {"b": [1, 2, None]}}


def get(d):
    return d["a"]["b"][2]["c"] + 1


get(data)
