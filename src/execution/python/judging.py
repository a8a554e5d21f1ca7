"""Decides what became of a claim: held, broken, or no claim at all."""

import ast
import builtins
import re


def judge_reading(reading, seen, scope, watch):
    """The outcome of a comment held against what was seen, the likeliest first."""
    for candidate in reading.candidates:
        for each in seen:
            if each.equals(candidate):
                return outcome_of("held", candidate, each)
        if not reading.varies and equals_expression(candidate, seen, scope):
            return outcome_of("held", candidate, seen[0])
    prose = prose_of(reading, seen)
    if reading.varies or not seen:
        return prose
    raised = reading.raised
    if raised is not None and raised.strong and watch.form not in ("print", "binding", "compound"):
        start, end = raised.start, raised.end
        rewrite = rewrite_of(reading, start, end, seen[0], None, watch)
        return Outcome("broken", "raises", start, end, seen[0].text, rewrite)
    if raised is not None and watch.form == "print" and names_exception(seen[0].text.strip()):
        start, end = raised.start, raised.end
        return Outcome("broken", "output", start, end, seen[0].text, seen[0].text.strip())
    if reading.code or raised is not None:
        return prose
    return wrong_claim(reading, seen, watch) or prose


def wrong_claim(reading, seen, watch):
    """The claim that was not met; None when the comment is prose."""
    first = seen[0]
    for candidate in reading.candidates:
        others = seen[1:] if seen[-1].kind == "value" else []
        if others and not any(each.denies(candidate) for each in others):
            continue
        if first.denies(candidate) and not is_heading(reading, candidate):
            return broken(reading, candidate, first, watch)
    for candidate in reading.candidates:
        if watch.constant or candidate.node is not None or is_heading(reading, candidate):
            continue
        if first.nearly(candidate):
            return broken(reading, candidate, first, watch)
    return None


def is_heading(reading, candidate):
    """Whether a comment in its own line most likely speaks of the code below it."""
    comment = reading.comment
    if not comment.heads or reading.marked or comment.exact:
        return False
    return not (candidate.whole and (candidate.node is not None or candidate.series))


def broken(reading, candidate, seen, watch):
    outcome = outcome_of("broken", candidate, seen)
    outcome.rewrite = rewrite_of(reading, candidate.start, candidate.end, seen, candidate, watch)
    return outcome


def outcome_of(state, candidate, seen):
    return Outcome(state, seen.kind, candidate.start, candidate.end, seen.text)


def prose_of(reading, seen):
    """A comment that claims nothing here; on another Python it may, so that what was seen is told."""
    outcome = claim_of_reading(reading, "prose")
    if seen:
        outcome.kind, outcome.seen = seen[0].kind, seen[0].text
    return outcome


def claim_of_reading(reading, state):
    """The whole comment, or the part that is surely meant."""
    raised = reading.raised
    if state == "unreached" and raised is not None and raised.strong:
        return Outcome(state, "raises", raised.start, raised.end, "")
    strong = [each for each in reading.candidates if state == "unreached" and each.strength == "strong"]
    text = reading.comment.text
    start, end = (strong[0].start, strong[0].end) if strong else (0, len(text.rstrip()))
    return Outcome(state, "value", start, end, "")


def equals_expression(candidate, seen, scope):
    """Whether a comment is an expression that, where it stands, has the value that was seen."""
    if candidate.node is not None or not seen or seen[0].kind != "value" or len(candidate.text) > 200:
        return False
    node = parse_expression(candidate.text) if re.match(r"[\w(\[{'\"-]", candidate.text) else None
    if node is None:
        return False
    try:
        value = evaluate_pure(node, scope)
        first = seen[0]
        return value is first.value or type(value) is first.type and first.is_plain and value == first.value
    except Exception:
        return False


def rewrite_of(reading, start, end, seen, candidate, watch):
    """The text to put in the place of a claim so that it holds; None when there is none that is safe."""
    comment = reading.comment
    ways = seen.ways_to_write(candidate) if candidate is not None else [seen.text.rstrip("\n")]
    for text in ways:
        if not text or len(text) > 200 or "\r" in text or "0x" in text and " at 0x" in text:
            continue
        if "\n" in text and (seen.kind == "value" or comment.prefix() is None):
            continue
        after = comment.text[:start] + text + comment.text[end:]
        if reads_back(after, comment, seen, watch):
            return indent_lines(text, comment)
    return None


def indent_lines(text, comment):
    """Lines as the author begins the lines of the comment."""
    if "\n" not in text:
        return text
    prefix = comment.prefix()
    first, *others = text.split("\n")
    return "\n".join([first, *((prefix + line).rstrip() for line in others)])


def reads_back(text, comment, seen, watch):
    """Whether a comment with this text would hold."""
    changed = comment.part(0, len(comment.places))
    changed.text = text
    changed.places = [comment.places[0]] * (text.count("\n") + 1)
    if TO_TOOLS.match("# " + text):
        return False
    return any(seen.equals(candidate) for candidate in Reading(changed, watch.own).candidates)


def judge_raise(reading, exception, known):
    """The outcome of a comment that names an exception where one was raised, and whether it was that."""
    raised = reading.raised
    kind = type(exception)
    message = message_of(exception)
    seen = f"{kind.__name__}: {message}" if message else kind.__name__
    named = is_named(kind, raised.name)
    if isinstance(exception, (Deadlock, GeneratorExit)):
        return known, False
    if not named:
        if not raised.strong or isinstance(exception, (SystemExit, KeyboardInterrupt)):
            return known or claim_of_reading(reading, "prose"), False
        rewrite = kind.__name__ if raised.message is None else seen
        return Outcome("broken", "raises", raised.start, raised.end, seen, one_line(rewrite)), True
    start, end = raised.start, raised.end
    if raised.message is None or message_matches(raised.message, message):
        return Outcome("held", "raises", start, end, seen), True
    if raised.shown or nearly(raised.message, message) or is_other_literal(raised.message, message):
        return Outcome("broken", "raises", start, end, seen, one_line(seen)), True
    outcome = Outcome("held", "raises", start, start + len(raised.name), seen)
    outcome.other_text = raised.message
    return outcome, True


def message_of(exception):
    try:
        return str(exception)[:LONGEST]
    except Exception:
        return ""


def message_matches(claimed, message):
    """Whether it is the message or a part of it; words of prose may follow."""
    parts = [claimed, *(claimed[: tail.start()] for tail in TAIL.finditer(claimed) if tail.start())]
    seen = squeeze(message)
    if seen and re.match(rf"{re.escape(seen)}(?!\w)", squeeze(claimed)):
        return True
    return any(text_matches(part, message) or squeeze(part) and squeeze(part) in seen for part in parts)


def is_other_literal(claimed, message):
    """Whether both are literals of one type, as the key is that a KeyError shows."""
    node, seen = parse_literal(claimed), parse_literal(message)
    if not isinstance(node, ast.Constant) or not isinstance(seen, ast.Constant):
        return False
    return type(node.value) is type(seen.value) and node.value != seen.value


def is_named(kind, name):
    """Whether a name is that of a class or of a base of it, with its module, a part of that, or without."""
    known = getattr(builtins, name, None)
    if isinstance(known, type):
        return issubclass(kind, known)
    for base in kind.__mro__:
        dotted = f".{base.__module__}.{base.__qualname__}"
        if dotted.endswith(f".{name}") or base.__name__ == name.rpartition(".")[2]:
            return True
    return False


def one_line(text):
    return text if len(text) <= 200 and "\n" not in text else None


def claim_from(comment, outcome):
    """The claim as the host is told of it."""
    line, column = comment.position(outcome.start)
    end_line, end_column = comment.position(outcome.end)
    claim = {
        "kind": outcome.kind,
        "line": line,
        "column": column,
        "endLine": end_line,
        "endColumn": end_column,
        "claimed": comment.text[outcome.start : outcome.end],
        "seen": outcome.seen,
        "state": outcome.state,
    }
    if outcome.state == "broken" and outcome.rewrite is not None:
        claim["rewrite"] = outcome.rewrite
    if outcome.other_text is not None:
        claim["otherText"] = outcome.other_text
    return claim
