"""Reads the examples of a session, `>>>` or `In [1]:`, and holds them against what was shown."""

import doctest
import re

CELL = re.compile(r"In \[\d*\]: ?")
MORE = re.compile(r" *\.\.\.: ?")
RESULT = re.compile(r"Out\[\d*\]: ?")
RULE = re.compile(r"-{20,}\s*\Z", re.MULTILINE)

# What the interpreter shows of code that it cannot compile has no line about a traceback.
SYNTAX_ERROR = re.compile(
    r'(?:[ \t]*(?:File ".*"|Cell In ?\[\d*\]), line \d+.*|[ \t]+\.\.\.[ \t]*)\n(?:[ \t].*\n)*'
    r"(?P<message>(?:Syntax|Indentation|Tab)Error\b.*\n?)\Z"
)


class Definitions(doctest.Example):
    """Code without prompts over the first prompt, which the examples below it rest on."""


class Cell(doctest.Example):
    """A cell of IPython with what it showed.

    `column`: where what it showed begins, from 0; `above`: what it printed before a traceback.
    """

    column = 0
    above = ""


def read_examples(source):
    """The examples in their order; raises ValueError for a session that doctest cannot read."""
    if CELL.match(source.lstrip()):
        return list(read_cells(source.split("\n")))
    above = code_above_prompts(source)
    examples = doctest.DocTestParser().get_examples(without_code_above(source))
    for example in examples:
        shown = SYNTAX_ERROR.match(example.want) if example.exc_msg is None else None
        if shown:
            example.exc_msg, example.is_bare = shown["message"], True
        elif FIRST_HEADER.search(example.want):
            example.want += rest_of_chain(example, source)
    return [Definitions(above, ""), *examples] if above else examples


def rest_of_chain(example, source):
    """The exceptions that follow the first of a chain: doctest ends an example at the empty line there."""
    lines = source.expandtabs().split("\n")
    indent = lines[example.lineno].index(">>>")
    end = line_below(example, lines) + example.want.count("\n")
    below = "\n".join(line[indent:] for line in lines[end:])
    found = REST_OF_CHAIN.match(below)
    return found.group() if found else ""


def line_below(example, lines):
    """The index of the line in which its output begins; a prompt with nothing behind it is no source."""
    index = example.lineno + example.source.count("\n")
    while index < len(lines) and lines[index].strip() == "...":
        index += 1
    return index


def read_cells(lines):
    index = 0
    while index < len(lines):
        start = index
        opening = CELL.match(lines[index])
        index += 1
        if not opening:
            continue
        code = [lines[start][opening.end() :]]
        while index < len(lines) and MORE.match(lines[index]):
            code.append(MORE.sub("", lines[index], count=1))
            index += 1
        begin = index
        while index < len(lines) and not CELL.match(lines[index]):
            index += 1
        yield read_cell(code, lines[begin:index], start)


def read_cell(code, shown, start):
    while shown and not shown[-1].strip():
        shown.pop()
    first = RESULT.match(shown[0]) if shown else None
    # IPython puts an empty line between what a cell prints and its value.
    shown = [RESULT.sub("", line, count=1) for line in shown]
    text = "\n".join(shown)
    heads = (index for index, line in enumerate(shown[:-1]) if RULE.match(line) or TRACEBACK.match(line))
    head = next(heads, None)
    is_bare = bool(SYNTAX_ERROR.match(text))
    message = shown[-1] if head is not None or is_bare else None
    cell = Cell("\n".join(code), text, exc_msg=message, lineno=start)
    cell.is_bare = is_bare
    cell.above = "".join(f"{line}\n" for line in shown[:head]) if head else ""
    cell.options[doctest.NORMALIZE_WHITESPACE] = True
    cell.column = first.end() if first else 0
    return cell


class SessionClaims:
    """What the examples of one session claim."""

    form, own, constant = "statement", (), False

    def __init__(self, source, examples, namespace):
        self.namespace = namespace
        self.lines = source.split("\n")
        self.checker = doctest.OutputChecker()
        # Where outputs are written as comments, or none is, an example without one claims nothing.
        in_comments = any(is_comments(example.want) for example in examples)
        self.may_hide = in_comments or not any(example.want for example in examples)
        self.unclaimed = []

    def claims_of(self, example, seen, exception, flags):
        """The claims of one example, once it has run: none or one."""
        if isinstance(example, Definitions) and exception is None:
            return []
        comment = self.comment_of(example)
        if comment is not None:
            claim = self.comment_claim(comment, self.seen_of(example, seen), exception)
            if claim["state"] != "prose" or is_comments(example.want):
                return [claim]
        if not example.want and self.may_hide and exception is None:
            self.unclaimed += [example.lineno + 1] if seen else []
            return []
        held, shown = judge_example(self.checker, example, seen, exception, flags)
        if not example.want and held:
            return []
        return [self.example_claim(example, shown, held, flags)]

    def example_claim(self, example, shown, held, flags):
        line = line_below(example, self.lines) + 1
        end_line = line + max(example.want.count("\n") - 1, 0)
        if not example.want:
            line = end_line = example.lineno + 1
        column = (example.column if isinstance(example, Cell) else example.indent) if example.want else 0
        claim = {
            "kind": "example",
            "line": line,
            "column": column + 1,
            "endLine": end_line,
            "endColumn": utf16_column(self.line(end_line), None if example.want else 0),
            "claimed": example.want,
            "seen": shown,
            "state": "held" if held else "broken",
        }
        if not held and "id" not in self.namespace and is_address(parse_expression(example.source)):
            claim["isAddress"] = True
        rewrite = None if held or not example.want else self.rewrite(example, shown, flags, line, end_line)
        return claim if rewrite is None else {**claim, "rewrite": rewrite}

    def line(self, number):
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def rewrite(self, example, shown, flags, line, end_line):
        """What was shown as the session would show it; None when it cannot be written so."""
        lines = shown.rstrip("\n").split("\n")
        tabs = any("\t" in self.line(number) for number in range(line, end_line + 1))
        prompts = any(re.match(r"\s*(?:>>>|\.\.\.|In \[|Out\[)", each) for each in lines)
        if tabs or prompts or not shown.strip() or " at 0x" in shown or len(shown) > LONGEST:
            return None
        if "\n\n" in example.want:
            return None  # A chain of exceptions, where an empty line is none of the output.
        if isinstance(example, Cell):
            return shown.rstrip("\n") if example.exc_msg is None and len(lines) == 1 else None
        if not all(each.strip() for each in lines):
            if flags & doctest.DONT_ACCEPT_BLANKLINE:
                return None
            lines = [each if each.strip() else "<BLANKLINE>" for each in lines]
        return ("\n" + " " * example.indent).join(lines)

    def comment_of(self, example):
        """The comments that stand where an output would, or behind an example that has none."""
        if is_comments(example.want):
            first = line_below(example, self.lines)
            marks = []
            for number in range(first, first + example.want.rstrip("\n").count("\n") + 1):
                text = self.lines[number]
                column = len(text) - len(text.lstrip())
                marks.append((number + 1, column, text[column:].rstrip()))
            return Comment(marks, self.lines, False)
        if example.want or isinstance(example, Definitions):
            return None
        first = example.lineno + example.source.count("\n")
        found = comments_of(example.source)
        last = example.source.count("\n")
        if last not in found or TO_TOOLS.match(found[last][2]):
            return None
        text = found[last][2]
        column = self.lines[first - 1].rfind(text)
        return Comment([(first, column, text)], self.lines, True) if column > 0 else None

    def seen_of(self, example, seen):
        """What an example showed; of one that only binds a name, its value as it would show it."""
        name = re.match(r"([^\W\d]\w*)\s*=(?!=)", example.source)
        if seen or not name or name.group(1) not in self.namespace:
            return seen
        return show_value(self.namespace[name.group(1)])

    def comment_claim(self, comment, seen, exception):
        reading = Reading(comment)
        outcome = self.judge(reading, seen, exception)
        if len(comment.places) > 1 and outcome.state != "held":
            first = self.judge(Reading(comment.first_line()), seen, exception)
            if first.state == "broken" and exception is None and "\n" in seen.strip("\n"):
                # What shows several lines is claimed by all lines of the comment.
                end = len(comment.text)
                rewrite = rewrite_of(reading, 0, end, Seen(seen), None, self)
                outcome = Outcome("broken", "example", 0, end, seen, rewrite)
            elif RANKS[first.state] > RANKS[outcome.state]:
                outcome = first
        outcome.kind = "example"
        return claim_from(comment, outcome)

    def judge(self, reading, seen, exception):
        if exception is None:
            return judge_reading(reading, [Seen(seen)] if seen else [], {}, self)
        if reading.raised is not None:
            return judge_raise(reading, exception, None)[0]
        shown = seen + final_lines(exception)
        if any(text_matches(candidate.text, shown) for candidate in reading.candidates):
            return Outcome("held", "example", 0, len(reading.comment.text), shown)
        # Words behind an example that raises say nothing of it: that it raises is what is wrong.
        state = "broken" if reading.is_claim() or not reading.comment.trailing else "prose"
        return Outcome(state, "example", 0, len(reading.comment.text), shown)


def is_comments(want):
    """Whether what stands where an output would is comments, each line of it."""
    lines = want.splitlines()
    return bool(lines) and all(line.lstrip().startswith("#") for line in lines)
