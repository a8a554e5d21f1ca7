import json
from pathlib import Path


class MemoryNotes:
    def __init__(self) -> None:
        self.notes: dict[str, object] = {}

    def put(self, key: str, note: object) -> None:
        self.notes[key] = note

    def get(self, key: str) -> object:
        return self.notes[key]


class FileNotes:
    def put(self, key: str, note: object) -> None:
        Path(key).write_text(json.dumps(note))

    def get(self, key: str) -> object:
        return json.loads(Path(key).read_text())


def contract(notes: MemoryNotes | FileNotes) -> list[bool]:
    note = ["milk"]
    notes.put("a", note)
    returned = notes.get("a") == ["milk"]
    note.append("eggs")
    return [returned, notes.get("a") == ["milk"]]


print(contract(FileNotes()))  # [True, True]
print(contract(MemoryNotes()))  # [True, False] -- aliasing that no file would show
