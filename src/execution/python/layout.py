"""Lays text out in lines of 79 columns, as a notebook does.

What is written waits until it is known whether it fits into its line. When it does not, the outermost
group that waits is broken: all of its breaks end a line. Of groups side by side that is the last one.
"""

from collections import deque

WIDEST = 79


class Group:
    """What is broken together: in one line, or at all of its breaks."""

    def __init__(self, depth):
        self.depth = depth
        self.waiting = 0
        self.is_broken = False


class Lines:
    """Takes texts, breaks and groups, and puts them into lines."""

    def __init__(self):
        self.pieces = []
        self.column = 0
        self.indent = 0
        # Texts, and breaks as (group, text, indentation).
        self.waiting = deque()
        self.waiting_width = 0
        self.groups = [Group(0)]
        # The open groups and those with breaks that wait, by their depth.
        self.candidates = [[self.groups[0]]]

    def text(self, text):
        if not self.waiting:
            self.write(text)
            return
        self.waiting.append(text)
        self.waiting_width += len(text)
        self.break_groups()

    def break_here(self, text=" "):
        group = self.groups[-1]
        if group.is_broken:
            self.begin_line_behind()
            return
        self.waiting.append((group, text, self.indent))
        self.waiting_width += len(text)
        group.waiting += 1
        self.break_groups()

    def end_line(self):
        """Ends the line whether or not it is full, and so breaks the next group."""
        group = self.next_group()
        if group is not None:
            self.break_group(group)
        self.begin_line_behind()

    def begin_line_behind(self):
        """Writes all that waits, as it is, and begins a line."""
        while self.waiting:
            self.write_first()
        self.begin_line(self.indent)

    def begin_group(self, indent, opening):
        if opening:
            self.text(opening)
        group = Group(len(self.groups))
        self.groups.append(group)
        if group.depth == len(self.candidates):
            self.candidates.append([])
        self.candidates[group.depth].append(group)
        self.indent += indent

    def end_group(self, indent, closing):
        self.indent -= indent
        group = self.groups.pop()
        if not group.waiting:
            self.drop(group)
        if closing:
            self.text(closing)

    def finish(self):
        while self.waiting:
            self.write_first()
        return "".join(self.pieces)

    def break_groups(self):
        while self.column + self.waiting_width > WIDEST:
            group = self.next_group()
            if group is None:
                return
            self.break_group(group)

    def break_group(self, group):
        while group.waiting:
            self.write_first()
        while self.waiting and isinstance(self.waiting[0], str):
            self.write_first()

    def next_group(self):
        """The group to break next; those that have nothing to break now are broken from here on."""
        for groups in self.candidates:
            for index, group in enumerate(reversed(groups)):
                if group.waiting:
                    # A notebook counts from the other end here, and so forgets another group.
                    del groups[index]
                    group.is_broken = True
                    return group
            for group in groups:
                group.is_broken = True
            groups.clear()
        return None

    def write_first(self):
        first = self.waiting.popleft()
        if isinstance(first, str):
            self.waiting_width -= len(first)
            self.write(first)
            return
        group, text, indent = first
        self.waiting_width -= len(text)
        group.waiting -= 1
        if group.is_broken:
            self.begin_line(indent)
            return
        if not group.waiting:
            self.drop(group)
        self.write(text)

    def write(self, text):
        self.pieces.append(text)
        self.column += len(text)

    def begin_line(self, indent):
        self.pieces.append("\n" + " " * indent)
        self.column = indent

    def drop(self, group):
        if group in self.candidates[group.depth]:
            self.candidates[group.depth].remove(group)
