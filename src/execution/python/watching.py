"""Watches one statement that a comment speaks of, and holds what it does against the comment."""

import ast
import sys

RANKS = {"held": 2, "broken": 1, "prose": 0}
MOST_PASSES = 1000


class Outcome:
    """How a claim turned out: state, kind, where its text begins and ends, what was seen, what would hold.

    `other_text`: what the comment says behind it, which is another text than was seen there.
    """

    __slots__ = ("state", "kind", "start", "end", "seen", "rewrite", "other_text")

    def __init__(self, state, kind, start, end, seen, rewrite=None):
        self.state, self.kind, self.start, self.end = state, kind, start, end
        self.seen, self.rewrite, self.other_text = seen, rewrite, None


class Watch:
    """A statement with its comment. It keeps texts only, never a value of the snippet."""

    def __init__(self, site, own, checks):
        self.node, self.form, self.site = site.node, site.form, site
        self.own = own
        self.comment = site.comment
        # What is plain to see needs no comment: it says something else.
        self.constant = site.form in ("binding", "place") and is_plain(site.node)
        self.reading = Reading(site.comment, own, self.constant)
        self.line_only = None
        self.address = is_address(getattr(site.node, "value", None))
        self.stops = site.guarded or (site.last and checks.ends_by_raising)
        self.mark = self.stream = None
        self.value = []
        self.outcome = None
        self.passes = []
        self.valued = False
        self.caught = False

    def is_worth_watching(self):
        """A function is left as it is unless the comment is plainly a claim."""
        reading = self.reading
        if self.form == "statement":
            return reading.raised is not None
        if self.form == "place" and not reading.is_claim():
            return False
        if self.form == "compound" and reading.raised is not None:
            return False
        return not self.site.inside or self.form == "print" or reading.is_claim() or bool(reading.marked)

    def wrap(self, statements, checks):
        """The statement with those that watch it."""
        node = statements[0]
        if self.form in ("print", "expression"):
            for keyword in getattr(node.value, "keywords", ()):
                if self.form == "print" and keyword.arg in ("file", "stream"):
                    keyword.value = checks.observe(self.aim, keyword.value)
            node.value = checks.observe(self.leave, node.value)
            statements = [checks.call(self.enter, node), *statements]
        elif self.form == "binding":
            node.value = checks.observe(self.assign, node.value)
        elif self.form != "statement":
            is_put = isinstance(node, (ast.Assign, ast.AnnAssign)) and not is_constant(node.value)
            if is_put:
                node.value = checks.observe(self.put, node.value)
            statements = [checks.call(self.enter, node), *statements, checks.call(self.change, node)]
        if self.reading.raised is not None:
            body = [*statements, checks.call(self.miss, node)] if self.form == "statement" else statements
            statements = [except_hook(body, self.catch, node, checks)]
        return statements

    def enter(self, _):
        self.mark = mark_output()

    def aim(self, stream):
        """A `print` has been given another stream than stdout."""
        if stream is not None:
            self.stream, self.mark = stream, mark_stream(stream)
        return stream

    def leave(self, value):
        """The statement is an expression, and this is its value."""
        printed = self.printed()
        if self.form != "print":
            self.valued = self.valued or value is not None
        seen = [Seen(printed)] if printed else []
        if value is not None or self.form != "print" and self.claims_none():
            if self.form != "print":
                seen.append(SeenValue(value))
        elif not printed:
            frame = sys._getframe(2)
            seen += self.receivers(frame)
            if self.form == "print" and printed is not None:
                seen.append(Seen(""))
            elif not seen and self.calls_own_function(frame):
                seen.append(SeenValue(None))
        self.judge(seen, sys._getframe(2))
        return value

    def assign(self, value):
        self.judge([SeenValue(value)], sys._getframe(2))
        return value

    def put(self, value):
        """This is put into a place; what it makes of the whole is seen once it is there."""
        self.value = [SeenValue(value, True)]
        return value

    def change(self, _):
        """The statement has changed something, or ran others: its target and its output are seen."""
        printed = self.printed() if self.form == "compound" else None
        seen = [Seen(printed)] if printed else []
        frame = sys._getframe(2)
        if self.form == "update":
            seen += self.named(self.node.target, frame, False)
        elif self.form in ("place", "removal"):
            seen, self.value = self.value, []
            targets = getattr(self.node, "targets", None) or [self.node.target]
            for target in targets:
                seen += self.named(getattr(target, "value", target), frame, True)
            if self.form == "place" and isinstance(getattr(self.node, "targets", [None])[0], ast.Tuple):
                seen += self.unpacked(frame)
        self.judge(seen, frame)

    def unpacked(self, frame):
        """What was bound by `a, b = ...`, as a tuple and as it prints."""
        target = self.node.targets[0]
        names = [getattr(item, "value", item) for item in target.elts]
        values = [each for name in names for each in self.named(name, frame, False)]
        if len(values) != len(target.elts):
            return []
        return [SeenValue(tuple(each.value for each in values)), Seen(" ".join(each.text for each in values))]

    def printed(self):
        stream, self.stream = self.stream, None
        return printed_since(self.mark, stream) if self.mark is not None else None

    def claims_none(self):
        return any(candidate.text == "None" for candidate in self.reading.candidates)

    def calls_own_function(self, frame):
        """Whether the statement calls a function of the snippet: a comment says what that returns."""
        call = self.called()
        name = getattr(getattr(call, "func", None), "id", None)
        return type(scope_of(frame).get(name)) is type(scope_of)

    def called(self):
        """The call that the statement is, behind what watches it and an `await`."""
        call = self.node.value.value if isinstance(self.node.value, ast.Await) else self.node.value
        return call.right if isinstance(call, ast.BinOp) else call

    def receivers(self, frame):
        """What a call that returns nothing may have changed: `x` in `x.sort()` and in `sort(x)`."""
        call = self.called()
        if not isinstance(call, ast.Call):
            return []
        owner = [call.func.value] if isinstance(call.func, ast.Attribute) else []
        return [each for name in [*owner, *call.args] for each in self.named(name, frame, True)]

    def named(self, node, frame, doubtful):
        """The value of a name, where looking it up changes nothing."""
        scope = scope_of(frame)
        if isinstance(node, ast.Name) and node.id in scope and not isinstance(scope[node.id], type(sys)):
            return [SeenValue(scope[node.id], doubtful)]
        return []

    def judge(self, seen, frame):
        """Holds this pass against the comment; a claim holds when it does so in one pass."""
        self.address = self.address and "id" not in scope_of(frame)
        if seen and len(self.passes) < MOST_PASSES:
            self.passes.append(seen[0].text)
        if self.outcome is not None and self.outcome.state == "held":
            return
        outcome = None
        for reading in self.readings():
            if outcome is None or outcome.state != "held":
                found = judge_reading(reading, seen, scope_of(frame), self)
                outcome = found if outcome is None or RANKS[found.state] > RANKS[outcome.state] else outcome
        if self.outcome is None or RANKS[outcome.state] > RANKS[self.outcome.state]:
            self.outcome = outcome

    def readings(self):
        """The whole comment; where it has several lines, then the first by itself."""
        yield self.reading
        if len(self.comment.places) > 1 and not self.comment.exact:
            self.line_only = self.line_only or Reading(self.comment.first_line(), self.own, self.constant)
            yield self.line_only

    def miss(self, _):
        """A statement that was said to raise, and has no value, did not."""
        raised = self.reading.raised
        if raised.strong and self.outcome is None:
            self.outcome = Outcome("broken", "raises", raised.start, raised.end, "")

    def catch(self, _):
        """Something was raised here; returns whether it goes on its way."""
        exception = sys.exc_info()[1]
        self.outcome, self.caught = judge_raise(self.reading, exception, self.outcome)
        return self.stops or not self.caught

    def claims(self, _):
        outcome = self.all_passes() or self.outcome
        if outcome is None:
            state = "unreached" if self.reading.is_claim() else "prose"
            outcome = claim_of_reading(self.reading, state)
        if outcome.state == "prose" and not self.comment.trailing:
            return  # A comment in a line of its own is prose unless it says otherwise.
        claim = claim_from(self.comment, outcome)
        if self.address and outcome.state == "broken":
            claim["isAddress"] = True
        yield claim

    def all_passes(self):
        """What a loop did in all, where no single pass was what the comment says."""
        if len(self.passes) < 2 or self.outcome is None or self.outcome.state == "held":
            return None
        joined = ("".join(self.passes), " ".join(self.passes), ", ".join(map(str.strip, self.passes)))
        for text in joined:
            outcome = judge_reading(self.reading, [Seen(text)], {}, self)
            if outcome.state == "held":
                return outcome
        if self.outcome.state == "broken" and self.outcome.kind != "raises" and len(set(self.passes)) > 1:
            self.show_all_passes(*joined)
        return None

    def show_all_passes(self, lines, words, series):
        """Lets a broken claim tell of every pass, in the way that the comment is written."""
        outcome = self.outcome
        if outcome.kind == "value" or "," in self.comment.text[outcome.start : outcome.end]:
            text = series
        else:
            text = lines if len(self.comment.places) > 1 else squeeze(words)
        outcome.seen = text[:LONGEST]
        outcome.rewrite = rewrite_of(self.reading, outcome.start, outcome.end, Seen(text), None, self)

    def unclaimed_lines(self):
        settled = self.outcome is not None and self.outcome.state != "prose"
        return [self.node.lineno] if self.valued and not settled and not self.site.inside else []


def is_plain(assignment):
    """Whether all that it changes can be read: what is put into a part of something shows the part only."""
    targets = getattr(assignment, "targets", None) or [assignment.target]
    return is_constant(assignment.value) and not any(
        isinstance(target, (ast.Subscript, ast.Attribute)) for target in targets
    )


def is_address(expression):
    """Whether an expression gives what `id()` does, or prints it."""
    if isinstance(expression, ast.Call) and is_print(expression) and len(expression.args) == 1:
        expression = expression.args[0]
    return isinstance(expression, ast.Call) and getattr(expression.func, "id", None) == "id"


def scope_of(frame):
    """The names that can be read without a trace: of a function only those of its module."""
    return frame.f_locals if frame.f_locals is frame.f_globals else frame.f_globals
