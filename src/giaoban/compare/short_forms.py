"""Short forms of two notices, written out: "GPMB" beside "giải phóng mặt bằng"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from giaoban.compare.subject import Piece, Subject
from giaoban.names.matching import Key

_SHORTEST = 3
"""Letters: two stand for too much."""


def written_out(
    before: Sequence[Subject], after: Sequence[Subject]
) -> tuple[list[Subject], list[Subject]]:
    """Each short form as the words that it stands for, where these notices have words that begin
    with its letters."""
    meanings = _meanings([*before, *after])
    return [_spelled(one, meanings) for one in before], [_spelled(one, meanings) for one in after]


def _meanings(every: Sequence[Subject]) -> dict[str, Key]:
    """The most frequent words for each."""
    wanted = {form for subject in every for form in _forms(subject)}
    found: dict[str, Counter[Key]] = {form: Counter() for form in sorted(wanted)}
    for subject in every:
        for form, run in _runs(subject.core, found.keys()):
            found[form][run] += 1
    return {
        form: min(runs, key=lambda run: (-runs[run], run)) for form, runs in found.items() if runs
    }


def _forms(subject: Subject) -> Iterator[str]:
    for piece in subject.pieces:
        if piece.short_form and len(piece.key) >= _SHORTEST:
            yield piece.key


def _runs(core: Key, forms: Iterable[str]) -> Iterator[tuple[str, Key]]:
    """Words in a row whose first letters are one of the forms; "và" has no letter in them."""
    known = set(forms)
    run = [word for word in core if word != "và"]
    initials = "".join(word[0] for word in run)
    for length in {len(form) for form in known}:
        for at in range(len(run) - length + 1):
            form = initials[at : at + length]
            if form in known:
                yield form, tuple(run[at : at + length])


def _spelled(subject: Subject, meanings: Mapping[str, Key]) -> Subject:
    if not any(piece.key in meanings and piece.short_form for piece in subject.pieces):
        return subject
    pieces = (spelled for piece in subject.pieces for spelled in _piece(piece, meanings))
    return replace(subject, pieces=tuple(pieces))


def _piece(piece: Piece, meanings: Mapping[str, Key]) -> Iterator[Piece]:
    if not piece.short_form or piece.key not in meanings:
        yield piece
        return
    first, *rest = meanings[piece.key]
    yield Piece(first, breaks=piece.breaks, aside=piece.aside)
    yield from (Piece(word, aside=piece.aside) for word in rest)
