größe = "naïve 日本"
print(größe.fehlt)
