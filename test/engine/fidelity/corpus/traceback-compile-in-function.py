def run(text):
    return eval(text)


run("3 + * 4")
