print(type(quit).__name__, exit, quit)
quit(5)
