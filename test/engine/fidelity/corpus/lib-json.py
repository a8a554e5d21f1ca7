import json

print(json.dumps({"b": [1, 2.5, None, True], "a": "é\n"}, sort_keys=True), json.dumps("é", ensure_ascii=False))
print(json.dumps({"x": [1, {"y": 2}]}, indent=2), json.loads('{"a": 1e3, "b": NaN}'))
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)
try:
    json.loads('{"a": }')
except json.JSONDecodeError as error:
    print(error, error.pos)
