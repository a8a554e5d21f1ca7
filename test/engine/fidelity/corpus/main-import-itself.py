if __name__ == "__main__":
    import snippet

    print(snippet.value, snippet.__name__, snippet is __import__("snippet"))
value = 7
print("ran as", __name__)
