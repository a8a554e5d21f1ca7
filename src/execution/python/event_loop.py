"""Makes asyncio's own event loop run on the virtual clock.

The loop stays CPython's class. Only its selector is ours: with no sockets to watch, waiting
means to let virtual time pass, at once, until the next timer. A loop that would wait for ever
has a deadlock, and says so instead of hanging.
"""

import selectors
import time

waiting_tasks = []


class Deadlock(BaseException):
    """Nothing can wake the event loop any more."""


class VirtualSelector(selectors._BaseSelectorImpl):
    """A selector on which no file ever becomes ready."""

    def select(self, timeout=None):
        if timeout is None:
            report_deadlock()
        elif timeout > 0:
            time.sleep(timeout)
        return []


def report_deadlock():
    import asyncio

    waiting = [task for task in asyncio.all_tasks(asyncio.get_running_loop()) if not task.done()]
    waiting_tasks.extend(sorted(describe_task(task) for task in waiting))
    raise Deadlock("every task waits for something that never happens")


def describe_task(task):
    """The name of a task and the function that it runs, as its repr shows them."""
    coroutine = task.get_coro()
    return f"{task.get_name()}: {getattr(coroutine, '__qualname__', coroutine)}"


def install_event_loop():
    """Gives every event loop that is made from now on the virtual selector."""
    from asyncio import selector_events, unix_events

    plain_init = selector_events.BaseSelectorEventLoop.__init__

    def __init__(self, selector=None):
        plain_init(self, VirtualSelector() if selector is None else selector)

    loop = selector_events.BaseSelectorEventLoop
    loop.__init__ = __init__
    # The pipe wakes a loop from another thread; there is none, and no sockets to make it of.
    loop._make_self_pipe = lambda self: None
    loop._close_self_pipe = lambda self: None
    loop._write_to_self = lambda self: None
    return unix_events
