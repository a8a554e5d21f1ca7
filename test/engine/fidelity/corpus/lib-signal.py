import signal

print(signal.SIGINT, signal.getsignal(signal.SIGINT).__name__, signal.Signals(15).name)


def handle(number, frame):
    print("got", signal.Signals(number).name)


signal.signal(signal.SIGUSR1, handle)
signal.raise_signal(signal.SIGUSR1)
print("after")
