"""What a comment says: a claim or prose. docs/claims.md has the rules, with examples that are tests."""

import builtins
import re

SYMBOLS = re.compile(r"(?:={1,3}>|--?>|→|⇒|➜|➔|>{1,3}|={1,3}(?=\s)|≡)\s*")
PRINTS = "outputs?|prints?|printed|displays?|shows?|stdout"
GIVES = "returns?|returned|gives?|yields?|results?(?: in)?|evaluates to|value|answer|res|out|now"
WORD_MARK = re.compile(
    rf"(?i)(?:(?:the|it|this|will|would|expected|console|always)\s+){{0,3}}(?:({PRINTS})|(?:{GIVES}))"
    r"(?:\s+(?:is|are|be|will be|would be))?(\s*(?:[:=]|[=-]>|→)\s*|\s+(?=\S)|\s*\Z)"
)
RAISES = re.compile(
    r"(?i)(?:(?:this|it|will|would|also)\s+){0,2}(?:raises?|raised|raising|throws?|error:|exception:)"
    r"\s*:?\s*(?:an?\s+|the\s+)?"
)
LEAD_IN = re.compile(r"[^\W\d][\w .()\[\]'\"]{0,40}?\s*(?::|={1,2}|\bis)\s+(?=\S)")
# What comes before these may be a claim, what comes behind is prose.
TAIL = re.compile(
    r"\s+(?:--+|[–—]|-)\s+(?=\S)|\s*[,;]\s+(?=[^\W\d])|\s+[(\[](?=[^\W\d]|.*[)\]]\Z)"
    r"|\s*#+\s*|\s{2,}(?=\S)|\.\s+(?=[A-Z])|\s*[!?]\s|\s+(?:[←↑]|<-)|\.\Z"
)
LOOSE_TAIL = re.compile(r"\s+-\s+|\s*#")
VARIES = re.compile(
    r"(?i)\b(?:may|might|could|can|will)\s+(?:vary|differ|be|print|change|look)|\bvar(?:y|ies)\b"
    r"|\brandom|\be\.?g\."
    r"|\bfor (?:example|instance)|\bexample\b|something like|\bapprox|\brough|\babout\s+\d|\bdepend|\bsimilar"
    r"|\busual|\btypical|\bprobabl|\bperhaps\b|\bor so\b|\bnot guaranteed|\bon (?:my|your)\b|\barbitrary"
    r"|\bunpredictable|\bor\b.{0,20}\bplatform|[≈~]\s*\d|\betc\b|\bpossibl"
)
ABOUT = re.compile(r"(?i)(?:[≈~]|approx(?:imately|\.)?|about|roughly)\s*")
EXCEPTION = re.compile(r"([^\W\d][\w.]*)(?P<rest>\s*\Z|\(.*\)\s*\Z|:\s*.*|\s+.*|[,;.!].*)", re.DOTALL)
# The names as most end, and those of the library that end otherwise.
LIKE_EXCEPTION = re.compile(
    r"[A-Z]\w*(?:Error|Exception|Warning|Interrupt|ExceptionGroup)"
    r"|UnsupportedOperation|TimeoutExpired|InvalidOperation|DivisionByZero"
)
TRACEBACK = re.compile(r"Traceback \(most recent call last\):?")
CODE = re.compile(
    r"[\w.\[\]'\"]+\s*(?:[-+*/|&]?=)(?!=)|import\s+[\w.]+\s*\Z|from\s+\S+\s+import\b|(?:async\s+)?def\s+\w+\("
    r"|class\s+\w+\s*[:(]|(?:for|while|with|if)\b.*:\s*\Z|(?:del|await|return)\s+\S+\s*\Z|@\w|print\("
)


TICKED = re.compile(r"`([^`]+)`")


class Lazily:
    """What an iterator gives, made when it is first asked for and kept: the first is mostly enough."""

    __slots__ = ("made", "rest")

    def __init__(self, rest):
        self.made, self.rest = [], rest

    def __iter__(self):
        index = 0
        while index < len(self.made) or self.makes_another():
            yield self.made[index]
            index += 1

    def makes_another(self):
        for item in self.rest:
            self.made.append(item)
            return True
        return False


class Candidate:
    """What may be the claim: all of a comment, or what stands before words of prose.

    `strength`: strong, where another value makes it broken; typed, where only another value of its
    own type does; weak, where it is then prose. `node`: its syntax tree when it is a literal.
    """

    __slots__ = ("text", "start", "end", "strength", "node", "series", "marked", "whole")

    def __init__(self, text, start, end, strength, marked, whole):
        self.text, self.start, self.end, self.marked, self.whole = text, start, end, marked, whole
        self.node = parse_literal(text)
        ends = [] if self.node is not None else literal_series(text)
        self.series = len(ends) > 1
        self.strength = strength if self.node is not None or self.series or marked == "output" else "weak"


class RaiseClaim:
    """The name of an exception, as the author wrote it, with the message if there is one.

    `strong`: it is a claim whatever follows; `shown`: below the head of a traceback.
    """

    __slots__ = ("name", "message", "start", "end", "strong", "shown")

    def __init__(self, name, message, start, end, strong, shown):
        self.name, self.message, self.start, self.end = name, message, start, end
        self.strong, self.shown = strong, shown


class Reading:
    """All that a comment may claim, the longest first."""

    def __init__(self, comment, own=(), weak=False):
        self.comment = comment
        text = comment.text
        start = len(text) - len(text.lstrip())
        self.varies = VARIES.search(QUOTED.sub("''", text)) is not None
        self.code = CODE.match(text, start) is not None
        self.marked, begin = read_mark(text, start, comment.exact)
        self.candidates = Lazily(self.read(start, begin, weak))
        self.raised = None if comment.exact else read_raise(text, start, begin, own)

    def read(self, start, begin, weak):
        """The candidates; the words may be what is claimed, and no mark: both ways of reading are tried."""
        text = self.comment.text
        yield from self.parts(begin, weak)
        if begin > start:
            whole = text.rstrip()
            yield Candidate(whole[start:], start, len(whole), "weak", "", True)
        lead = LEAD_IN.match(text, begin)
        if lead and not self.marked:
            yield from self.parts(lead.end(), True)
        ticked = TICKED.match(text, begin)
        if ticked:
            yield Candidate(ticked.group(1), *ticked.span(1), "weak", "", False)
        about = ABOUT.match(text, begin)
        if about:
            yield from self.parts(about.end(), True)

    def parts(self, begin, weak):
        text = self.comment.text
        end = len(text.rstrip())
        if begin >= end:
            return
        weak = weak or self.varies
        strength = "weak" if weak else whole_strength(text[begin:end])
        yield Candidate(text[begin:end], begin, end, strength, self.marked, True)
        if self.comment.exact:
            return
        for tail in TAIL.finditer(text, begin):
            if tail.start() > begin and "\n" not in text[begin : tail.end()]:
                part = text[begin : tail.start()]
                loose = LOOSE_TAIL.match(tail.group()) and re.fullmatch(r"\d{1,2}", part)
                strength = "weak" if weak or loose else whole_strength(part)
                marked = "" if self.marked == "output" else self.marked
                yield Candidate(part, begin, tail.start(), strength, marked, False)
        stop = literal_end(text, begin)
        if begin < stop < end and re.match(r"[.,;]?\s+(?!(?:True|False|None)\b)[^\W\d]", text[stop:]):
            strength = "typed" if text[begin] in "([{" and not weak else "weak"
            yield Candidate(text[begin:stop], begin, stop, strength, "", False)

    def is_claim(self):
        """Whether it is one whatever the statement does: then a line that never ran is unreached."""
        strong = any(candidate.strength == "strong" for candidate in self.candidates)
        return strong or self.raised is not None and self.raised.strong

    def step_number(self):
        """The small whole number that it begins with, as comments that count steps do."""
        found = re.match(r"\s*(?:[Ss]tep\s+)?(\d{1,2})(?![\w.]*\d)(?=\W|\Z)", self.comment.text)
        return int(found.group(1)) if found else None

    def weaken(self):
        for candidate in self.candidates:
            candidate.strength = "weak"


def whole_strength(text):
    """A tuple without brackets may be an enumeration of any other things."""
    if re.fullmatch(r"\(\d+\)", text):
        return "weak"  # A note of MkDocs.
    if re.fullmatch(r"\[\d{1,2}\]", text):
        return "typed"  # A list, or a reference to a footnote.
    return "typed" if "," in text and literal_end(text) < len(text) and parse_literal(text) else "strong"


def read_mark(text, start, exact):
    """What kind of mark a comment begins with, and where the text behind it begins."""
    if exact:
        return "output", start
    symbol = SYMBOLS.match(text, start)
    if symbol:
        return "symbol", symbol.end()
    word = WORD_MARK.match(text, start)
    if not word:
        return "", start
    colon = bool(re.search(r"[:=>→\n]", word.group(2)) or not word.group(2))
    if word.group(1) and colon:
        return "output", word.end()
    return ("value" if colon else "word"), word.end()


def read_raise(text, start, begin, own):
    """The exception that a comment names, or None."""
    lines = text[start:].rstrip().split("\n")
    shown = len(lines) > 1 and TRACEBACK.match(lines[0]) is not None
    mark = RAISES.match(text, start)
    if shown:
        last = next((i for i in range(len(lines) - 1, 0, -1) if not lines[i].startswith(" ")), 0)
        begin = start + len("\n".join(lines[:last])) + 1
    elif mark:
        begin = mark.end()
    found = EXCEPTION.match(text, begin)
    if not found or not (names_exception(found.group(1).rstrip(".")) or found.group(1) in own):
        return None
    name, rest = found.group(1).rstrip("."), found.group("rest")
    message = None
    end = found.end(1) - (len(found.group(1)) - len(name))
    if rest.startswith(":") and rest[1:].strip():
        message = rest[1:].strip()
        end = found.end("rest") - (len(rest) - len(rest.rstrip()))
    strong = shown or bool(mark) or not re.match(r"\s+[^\W\d]|\s+[/|]", rest)
    if rest.startswith("("):
        end = found.end("rest")
    return RaiseClaim(name, message, begin, end, strong, shown)


def names_exception(name):
    """Whether a name, dotted or not, is that of an exception, as far as names can tell."""
    last = name.rpartition(".")[2]
    known = getattr(builtins, last, None)
    if isinstance(known, type):
        return issubclass(known, BaseException)
    return LIKE_EXCEPTION.fullmatch(last) is not None
