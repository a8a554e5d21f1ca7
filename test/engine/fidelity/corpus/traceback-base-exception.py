class Stop(BaseException):
    pass


try:
    raise Stop("now")
except Exception:
    print("not reached")
