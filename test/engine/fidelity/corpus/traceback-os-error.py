open("missing/file.txt")
