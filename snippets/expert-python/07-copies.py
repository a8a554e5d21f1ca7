import copy
import pickle


class Order:
    created: list[int] = []

    def __new__(cls, number: int) -> "Order":
        cls.created.append(number)
        return super().__new__(cls)

    def __init__(self, number: int) -> None:
        self.log = ["init"]


class PicklableOrder(Order):
    def __getnewargs__(self) -> tuple[int]:
        return (8,)


try:
    copy.copy(Order(7))
except TypeError as error:
    print(error)  # Order.__new__() missing 1 required positional argument: 'number'
order = pickle.loads(pickle.dumps(PicklableOrder(9)))
print(Order.created, order.log)  # [7, 9, 8] ['init']
