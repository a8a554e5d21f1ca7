class Shape:
    def __init__(self):
        self.width = 1


print(Shape().widht)
