"""Reads tracebacks as the interpreter shows them, those of groups and of exceptions in a chain too.

What is claimed is what was printed before, and each exception with its message; the stacks are
not. https://docs.python.org/3/library/traceback.html shows how they are laid out.
"""

import doctest
import re
import traceback

HEADER = (
    r"(?:[ ]*[|+][ ])?(?:Exception[ ]Group[ ])?"
    r"Traceback[ ]\((?:most[ ]recent[ ]call|innermost)[ ]last\):"
)
LINK = r"""(?:[ ]*\|[ ])?(?:
    During[ ]handling[ ]of[ ]the[ ]above[ ]exception,[ ]another[ ]exception[ ]occurred
    | The[ ]above[ ]exception[ ]was[ ]the[ ]direct[ ]cause[ ]of[ ]the[ ]following[ ]exception ):"""
MEMBER = r"(?P<above>[ ]*)\+(?P<opens>-\+)?-{3,}[-.\d ]*"
# What an exception ends at.
DIVIDER = re.compile(rf"^(?:{HEADER}|{LINK}|{MEMBER})[ ]*$\n?", re.MULTILINE | re.VERBOSE)
FIRST_HEADER = re.compile(rf"^{HEADER}[ ]*$", re.MULTILINE | re.VERBOSE)
REST_OF_CHAIN = re.compile(rf"(?:\n*{LINK}[ ]*\n+(?={HEADER})(?:(?![ ]*>>>).*\S.*\n?)+)+", re.VERBOSE)
# In a group a bar stands before each line; the lines of a stack are indented behind it.
FIRST_LINE = re.compile(r"^(?P<margin> *\| )?(?=\w)", re.MULTILINE)
STACK_LINE = re.compile(r"( *\| )?  +(?![ +|])")
BAR = re.compile(r"\n *\| ?")
END = re.compile(r"(?:\n *\|? *)*\Z")
# How many there are stands behind the message of a group, and is no part of it.
COUNT = re.compile(r"^(\w*Group\b.*) \(\d+ sub-exceptions?\)$", re.MULTILINE)


class Raised:
    """One exception: its text from the name on, and where that stands in the traceback."""

    __slots__ = ("start", "end", "margin", "text")

    def __init__(self, start, end, margin, text):
        self.start, self.end, self.margin, self.text = start, end, margin, text


class Traceback:
    """What a text shows of exceptions. `chain`: lists of an exception and its members, the last one last."""

    def __init__(self, text):
        self.text = text
        header = FIRST_HEADER.search(text)
        self.begin = header.start() if header else len(text)
        dividers = [*DIVIDER.finditer(text, self.begin)]
        ends = [divider.start() for divider in dividers[1:]] + [len(text)]
        outermost = min((len(each["above"]) for each in dividers if each["opens"]), default=len(text))
        self.chain = []
        for divider, end in zip(dividers, ends):
            raised = read_raised(text, divider.end(), end)
            if raised is not None and self.chain and len(raised.margin) - 2 > outermost:
                self.chain[-1].append(raised)
            elif raised is not None:
                self.chain.append([raised])
        if header and not self.chain:
            self.read_name_above()
        self.output = text[: self.begin]

    def read_name_above(self):
        """An interrupt may be shown with its name over the stack."""
        start = self.text.rfind("\n", 0, max(self.begin - 1, 0)) + 1
        name = self.text[start : self.begin].strip()
        if names_exception(name.partition(":")[0]):
            self.chain = [[Raised(start, start + len(name), "", name)]]
            self.begin = start

    def exceptions(self):
        return [raised for members in self.chain for raised in members]

    def as_shown_by(self, other):
        """Its exceptions without those that another traceback leaves out: earlier ones, and members."""
        last = self.chain[-len(other.chain) :]
        pairs = zip(last, other.chain)
        return [raised for own, shown in pairs for raised in (own if shown[1:] else own[:1])]

    def with_texts(self, output, texts):
        """The same layout around another output and other exceptions."""
        pieces, position = [output], self.begin
        for raised, text in zip(self.exceptions(), texts):
            pieces += [self.text[position : raised.start], text.replace("\n", f"\n{raised.margin}")]
            position = raised.end
        return "".join(pieces) + self.text[position:]

    def without_stacks(self):
        kept = []
        for line in self.text[self.begin :].splitlines(keepends=True):
            stack = STACK_LINE.match(line)
            if stack is None:
                kept.append(line)
            elif not kept[-1].endswith("    ...\n"):
                kept.append(f"{stack[1] or ''}    ...\n")
        return "".join(kept)


def read_raised(text, start, end):
    """The exception between two dividers; None where there is a stack only, or nothing."""
    first = FIRST_LINE.search(text, start, end)
    if first is None:
        return None
    begin, margin = first.end(), first["margin"] or ""
    said = END.sub("", text[begin:end])
    return Raised(begin, begin + len(said), margin, BAR.sub("\n", said) if margin else said)


def judge_traceback(checker, want, output, exception, flags):
    """Whether an example raised what the traceback of its author shows, and what it would show."""
    claimed = Traceback(want)
    wanted = [raised.text for raised in claimed.exceptions()]
    if not wanted:
        return False, output + show_traceback(exception, False)
    seen = Traceback(show_traceback(exception, len(wanted) > 1))
    texts = [raised.text for raised in seen.as_shown_by(claimed)]
    # An author who shows no output before it leaves that open, as doctest does.
    shown_output = output if claimed.output else ""
    if len(texts) != len(wanted):
        return False, shown_output + seen.without_stacks()
    texts = [text if COUNT.search(want) else COUNT.sub(r"\1", text) for want, text in zip(wanted, texts)]
    held = all(is_same_exception(checker, *pair, flags) for pair in zip(wanted, texts))
    if claimed.output:
        held = checker.check_output(claimed.output, output, flags) and held
    return held, claimed.with_texts(shown_output, texts)


def is_same_exception(checker, want, seen, flags):
    if checker.check_output(f"{want}\n", f"{seen}\n", flags):
        return True
    return bool(flags & doctest.IGNORE_EXCEPTION_DETAIL) and bare_name(want) == bare_name(seen)


def show_traceback(exception, whole):
    """The traceback of an exception: of all that belongs to it, or of it alone."""
    if whole and exception.__traceback__ is not None:
        lines = traceback.format_exception(type(exception), exception, exception.__traceback__)
        return "".join(lines).encode("utf-8", "backslashreplace").decode()
    return f"Traceback (most recent call last):\n    ...\n{final_lines(exception)}"
