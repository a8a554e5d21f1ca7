import threading

lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False))
print(threading.current_thread().name, threading.active_count(), threading.main_thread() is threading.current_thread())
local = threading.local()
local.x = 1
print(local.x, threading.Event().is_set(), threading.RLock().acquire())
print(threading.current_thread(), threading.enumerate()) if False else print(threading.Thread(target=print).name)
lock.release()
