import threading


class Account:
    def __init__(self) -> None:
        self.balance = 0
        self.lock = threading.Lock()

    def deposit(self, times: int) -> None:
        for _ in range(times):
            with self.lock:
                self.balance += 1


account = Account()
workers = [threading.Thread(target=account.deposit, args=(5000,)) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(account.balance)  # 20000
print(account.lock.locked())  # False
