"""The words of a call that hold for every verb, taken out wherever they stand.

Help is made in the user's language when the verbs are put together, so the language must be known
before typer sees anything.
"""

import os
from dataclasses import dataclass

from giaoban.cli.messages import LANGUAGES
from giaoban.errors import UsageError
from giaoban.out.manner import mark

OPTIONS = {
    "--lang vi|en": mark("Language of messages; also GIAOBAN_LANG."),
    "--install-completion": mark("Let this shell complete what you type."),
    "--show-completion": mark("Print the script for that, to install it by hand."),
    "--debug": mark("Show the trace of an error."),
}
"""As the help page shows them."""


@dataclass(frozen=True, slots=True)
class Call:
    """`words`: what is left for typer. `wrong`: why the call cannot be taken, told later."""

    words: list[str]
    language: str
    debug: bool
    wrong: UsageError | None = None


def understand(words: list[str]) -> Call:
    """The call without `--lang` and `--debug`; `help VERB` and `help` become `VERB --help`."""
    rest: list[str] = []
    chosen, debug = None, False
    queue = list(words)
    while queue:
        word = queue.pop(0)
        if word == "--":
            rest += [word, *queue]
            break
        if word == "--debug":
            debug = True
        elif word == "--lang":
            chosen = queue.pop(0) if queue else ""
        elif word.startswith("--lang="):
            chosen = word.removeprefix("--lang=")
        else:
            rest.append(word)
    if rest[:1] == ["help"]:
        rest = [*rest[1:], "--help"]
    return Call(rest, _language(chosen), debug, _wrong(chosen))


def _language(chosen: str | None) -> str:
    """What was asked for, else the environment's ("en", "en_US.UTF-8"), else Vietnamese."""
    for wish in (chosen, os.environ.get("GIAOBAN_LANG")):
        for language in LANGUAGES:
            if wish and wish.lower().replace("-", "_").split("_")[0] == language:
                return language
    return LANGUAGES[0]


def _wrong(chosen: str | None) -> UsageError | None:
    if chosen is None or chosen.lower() in LANGUAGES:
        return None
    known = ", ".join(LANGUAGES)
    if not chosen:
        return UsageError("missing-option-value", option="--lang", command="giaoban")
    return UsageError("unknown-language", language=chosen, known=known)
