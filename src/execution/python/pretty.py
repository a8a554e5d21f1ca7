"""Shows a value as a notebook does.

The rules are those of https://ipython.readthedocs.io/en/stable/api/generated/IPython.lib.pretty.html:
containers over several lines, sets in order, classes and functions by their names. Each rule is for a
class and those derived from it, unless one of these says itself how it is shown.
"""

import collections
import datetime
import inspect
import re
import types
from contextlib import contextmanager

MOST_ITEMS = 1000
FLAGS = ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG")


def show_pretty(value):
    """The text of a value, as `text/plain` of a notebook has it."""
    printer = Printer()
    printer.show(value)
    return printer.lines.finish()


class Printer:
    """Shows values, and knows within which others they are."""

    def __init__(self):
        self.lines = Lines()
        self.text = self.lines.text
        self.open = []

    def begin(self, opening):
        self.lines.begin_group(len(opening), opening)

    def end(self, opening, closing):
        self.lines.end_group(len(opening), closing)

    def show(self, value):
        cycle = any(value is each for each in self.open)
        self.open.append(value)
        self.begin("")
        try:
            rule_for(type(value))(self, value, cycle)
        finally:
            self.end("", "")
            self.open.pop()

    def items(self, values, show):
        for index, value in enumerate(values):
            if index:
                self.text(",")
                self.lines.break_here()
            if index >= MOST_ITEMS:
                self.text("...")
                return
            show(value)

    def call(self, name, args=(), named=()):
        """What would make the value: `name(args, key=value)`."""

        def show(argument):
            key, value = argument
            opening = f"{key}="
            if key is not None:
                self.begin(opening)
            self.show(value)
            if key is not None:
                self.end(opening, "")

        opening = f"{name}("
        self.begin("")
        self.begin(opening)
        self.items([(None, each) for each in args] + list(named), show)
        self.end(opening, ")")
        self.end("", "")


def rule_for(kind):
    for each in kind.__mro__:
        if each in RULES:
            return RULES[each]
        own = vars(each).get("_repr_pretty_")
        if callable(own):
            return lambda printer, value, cycle: own(value, Foreign(printer), cycle)
        if each is not object and callable(vars(each).get("__repr__")):
            return show_repr
    return show_address


class Written:
    """An argument that is shown as it is written."""

    def __init__(self, text):
        self.text = text

    def _repr_pretty_(self, printer, cycle):
        printer.text(self.text)


class Foreign:
    """What an object that says itself how it is shown is given: the part of the interface that is used."""

    def __init__(self, printer):
        self.lines, self.pretty = printer.lines, printer.show
        self.text, self.breakable, self.break_ = printer.text, self.lines.break_here, self.lines.end_line

    def begin_group(self, indent=0, open=""):
        self.lines.begin_group(indent, open)

    def end_group(self, dedent=0, close=""):
        self.lines.end_group(dedent, close)

    @contextmanager
    def group(self, indent=0, open="", close=""):
        self.begin_group(indent, open)
        yield
        self.end_group(indent, close)


def show_repr(printer, value, cycle):
    lines = repr(value).splitlines()
    printer.begin("")
    for index, line in enumerate(lines):
        if index:
            printer.lines.end_line()
        printer.text(line)
    printer.end("", "")


def show_address(printer, value, cycle):
    printer.begin("<")
    printer.show(type(value))
    printer.text(f" at {hex(id(value))}" + (" ..." if cycle else ""))
    printer.end("<", ">")


def sequence(opening, closing):
    def show(printer, value, cycle):
        if cycle:
            printer.text(f"{opening}...{closing}")
            return
        printer.begin(opening)
        printer.items(value, printer.show)
        if isinstance(value, tuple) and len(value) == 1:
            printer.text(",")
        printer.end(opening, closing)

    return show


def unordered(opening, closing):
    def show(printer, value, cycle):
        if cycle:
            printer.text(f"{opening}...{closing}")
        elif not value:
            printer.text(f"{type(value).__name__}()")
        else:
            printer.begin(opening)
            printer.items(in_order(value), printer.show)
            printer.end(opening, closing)

    return show


def in_order(values):
    if len(values) >= MOST_ITEMS:
        return values
    for key in (None, str):
        try:
            return sorted(values, key=key)
        except Exception:
            pass  # They cannot be compared.
    return values


def mapping(opening, closing):
    def show(printer, value, cycle):
        if cycle:
            printer.text("{...}")
            return

        def show_item(key):
            printer.show(key)
            printer.text(": ")
            printer.show(value[key])

        printer.begin(opening)
        printer.items(value, show_item)
        printer.end(opening, closing)

    return show


def constructed(arguments_of):
    """A value that is shown as the call that would make it; `arguments_of` gives what is passed."""

    def show(printer, value, cycle):
        args, named = ([Written("...")], ()) if cycle else arguments_of(value)
        printer.call(type(value).__name__, args, named)

    return show


def deque_arguments(value):
    return [list(value)], [] if value.maxlen is None else [("maxlen", value.maxlen)]


def show_namespace(printer, value, cycle):
    printer.call("namespace", [Written("...")] if cycle else (), () if cycle else vars(value).items())


def show_class(printer, value, cycle):
    owner = next(each for each in type(value).__mro__ if "__repr__" in vars(each))
    if owner is not type:
        show_repr(printer, value, cycle)
    else:
        printer.text(dotted(value, value.__qualname__))


def show_function(printer, value, cycle):
    name = dotted(value, getattr(value, "__qualname__", value.__name__))
    try:
        name += str(inspect.signature(value))
    except (TypeError, ValueError):
        pass  # Not all that is written in C tells its parameters.
    printer.text(f"<function {name}>")


def show_exception(printer, value, cycle):
    printer.call(dotted(type(value), type(value).__qualname__), getattr(value, "args", ()))


def show_pattern(printer, value, cycle):
    flags = "|".join(f"re.{name}" for name in FLAGS if value.flags & getattr(re, name))
    pattern = "r" + repr(value.pattern).replace("\\\\", "\\")
    printer.call("re.compile", [Written(each) for each in (pattern, flags) if each])


def show_super(printer, value, cycle):
    opening = "<super: "
    printer.begin(opening)
    printer.show(value.__thisclass__)
    printer.text(",")
    printer.lines.break_here()
    printer.show(value.__self__)
    printer.end(opening, ">")


def dotted(value, name):
    module = getattr(value, "__module__", None)
    return name if module in (None, "builtins") else f"{module}.{name}"


RULES = {
    int: show_repr,
    float: show_repr,
    str: show_repr,
    tuple: sequence("(", ")"),
    list: sequence("[", "]"),
    dict: mapping("{", "}"),
    set: unordered("{", "}"),
    frozenset: unordered("frozenset({", "})"),
    types.MappingProxyType: mapping("mappingproxy({", "})"),
    type: show_class,
    types.FunctionType: show_function,
    types.BuiltinFunctionType: show_function,
    types.MethodType: show_repr,
    types.SimpleNamespace: show_namespace,
    datetime.datetime: show_repr,
    datetime.timedelta: show_repr,
    BaseException: show_exception,
    re.Pattern: show_pattern,
    slice: show_repr,
    range: show_repr,
    bytes: show_repr,
    super: show_super,
    collections.defaultdict: constructed(lambda value: ([value.default_factory, dict(value)], ())),
    collections.OrderedDict: constructed(lambda value: ([list(value.items())] if value else [], ())),
    collections.deque: constructed(deque_arguments),
    collections.UserList: constructed(lambda value: ([value.data], ())),
    collections.Counter: constructed(lambda value: ([dict(value)] if value else [], ())),
}
