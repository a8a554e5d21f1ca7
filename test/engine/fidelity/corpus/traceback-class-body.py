class Config:
    name = "x"
    size = int("not a number")
