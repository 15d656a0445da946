"""The one place where everything that goes wrong becomes a few lines and an exit code."""

import sys
from collections.abc import Callable

from giaoban.cli import early, messages, stopping
from giaoban.cli.options import Call, understand
from giaoban.cli.terminal import full, hush
from giaoban.errors import GiaobanError


def run(words: list[str]) -> int:
    """Does what the words of the call say, and returns the exit code. Raises nothing."""
    call = understand(words)
    messages.speak(call.language)
    stopping.say(messages._("Stopped.") + "\n")
    return guarded(lambda: _do(call), debug=call.debug)


def _do(call: Call) -> int:
    if call.wrong:
        raise call.wrong
    try:
        early.begin_first(call.words)
        from giaoban.cli.app import command  # noqa: PLC0415 - typer, only now that we can speak

        code = command(call.words).main(
            call.words, prog_name="giaoban", standalone_mode=False, windows_expand_args=False
        )
        return int(code or 0)
    finally:
        early.end()


def guarded(work: Callable[[], int], *, debug: bool) -> int:
    """`work()`, or the exit code of what stopped it, told on standard error."""
    try:
        code = work()
        sys.stdout.flush()
    except KeyboardInterrupt:  # where nobody listens for Ctrl-C in our way
        code = stopping.INTERRUPTED
    except OSError as error:
        code = 0 if hush(error) else _stopped(full(error) or error, debug=debug)
    except SystemExit as stop:  # typer's answer to a closed pipe is 1; ours is silence
        closed = isinstance(stop.__context__, OSError) and hush(stop.__context__)
        code = 0 if closed else int(stop.code or 0)
    except Exception as error:
        code = _stopped(error, debug=debug)
    return code


def _stopped(error: Exception, *, debug: bool) -> int:
    from giaoban.cli import crash, telling, usage  # noqa: PLC0415 - not on the way that goes well

    known = error if isinstance(error, GiaobanError) else usage.understood(error)
    if known is None:
        return crash.report(error, debug=debug)
    if debug:
        crash.show(error)
    telling.tell([known])
    return known.exit_code
