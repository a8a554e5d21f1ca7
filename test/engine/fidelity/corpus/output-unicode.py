print("zażółć 日本語 🐍 \N{SNOWMAN} ñ")
print(ascii("é🐍"), repr("\u200b\x00\x7f\xa0"))
try:
    print("\ud800")
except UnicodeEncodeError as error:
    print(error)
