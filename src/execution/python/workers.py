"""Runs what `asyncio.to_thread` and `run_in_executor` are given, as far as that is honest.

There is one thread. A function that only computes gives the same answer when it runs at once, in
the place of its thread. One that sleeps, waits or starts threads does not: then the host notes
that the run needs threads, and the report says so.
"""

import asyncio
import concurrent.futures
import functools
import threading


def install_workers():
    """Gives the event loops a way to run functions 'in another thread'."""
    plain = asyncio.BaseEventLoop.run_in_executor

    @functools.wraps(plain)
    def run_in_executor(self, executor, func, *args):
        if executor is None:
            executor = self._default_executor
        if executor is not None and type(executor) is not concurrent.futures.ThreadPoolExecutor:
            return plain(self, executor, func, *args)
        self._check_closed()
        return run_now(self, getattr(executor, "_thread_name_prefix", "asyncio"), func, args)

    asyncio.BaseEventLoop.run_in_executor = run_in_executor


def run_now(loop, prefix, function, arguments):
    """A future of the loop with what the function returned or raised."""
    future = loop.create_future()
    thread = threading._DummyThread()
    thread._name = f"{prefix}_0"
    ident = threading.get_ident()
    main = threading.main_thread()
    running = asyncio._get_running_loop()
    threading._active[ident] = thread
    # The worker's thread has no running loop.
    asyncio._set_running_loop(None)
    host["in_worker"](True)
    try:
        result = function(*arguments)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
    finally:
        host["in_worker"](False)
        asyncio._set_running_loop(running)
        threading._active[ident] = main
    return future
