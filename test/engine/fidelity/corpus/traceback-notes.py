# python: 3.11
error = ValueError("base")
error.add_note("a first note")
error.add_note("a second\nof two lines")
raise error
