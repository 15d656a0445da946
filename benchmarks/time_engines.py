"""The engines that `time_peers` asks, each with the settings that serve it best.

An engine that is not here raises `AbsentError`, whose words say in one line what is missing.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
import time
import zoneinfo
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from time_phrases import Reading

import giaoban
from giaoban.facts import citations, dates, deadlines
from giaoban.model.policy import Policy

ZONE = "Asia/Ho_Chi_Minh"
VIETNAM = dt.timezone(dt.timedelta(hours=7))
CHRONO = "chrono-node@^2.10"
CHRONO_ROUNDS = 5
CHRONO_DRIVER = Path(__file__).with_name("chrono_peer.cjs")

Says = Sequence[str]


class AbsentError(Exception):
    """An engine that cannot be asked here, and why."""


@dataclass(frozen=True, slots=True)
class Engine:
    """`read` gives the times in each phrase; `seconds`, how long finding them takes."""

    name: str
    read: Callable[[Says], list[list[Reading]]]
    seconds: Callable[[Says], float]
    knows_deadlines: bool = False


def engines(reference: dt.date, chrono_home: Path) -> tuple[list[Engine], list[str]]:
    """Those that are here, and a line about each that is not."""
    here: list[Engine] = []
    absent: list[str] = []
    makers = (own_deadlines, own_dates, dateparser, duckling, partial(chrono, home=chrono_home))
    for make in makers:
        try:
            here.append(make(reference))
        except AbsentError as error:
            absent.append(str(error))
    return here, absent


def _engine(
    name: str,
    native: Callable[[str], Any],
    readings: Callable[[str, Any], Iterable[Reading]],
    *,
    knows_deadlines: bool = False,
) -> Engine:
    """An engine of this process. Only `native` is timed: what it gives, not what we make of it."""

    def read(says: Says) -> list[list[Reading]]:
        return [list(readings(say, native(say))) for say in says]

    def seconds(says: Says) -> float:
        began = time.perf_counter()
        for say in says:
            native(say)
        return time.perf_counter() - began

    return Engine(name, read, seconds, knows_deadlines)


# -- giaoban ----------------------------------------------------------------------------------


def own_deadlines(reference: dt.date) -> Engine:
    anchors, policy = dates.Anchors(reference), Policy()

    def native(say: str) -> list[deadlines.Found]:
        apart = [(one.start, one.end) for one in citations.find(say)]
        return deadlines.find(say, anchors, policy, apart)[0]

    def readings(_: str, found: list[deadlines.Found]) -> Iterator[Reading]:
        for one in found:
            start, end = one.value.start, one.value.end
            yield Reading(one.start, one.end, start or end, end or start, one.value.model_dump())

    name = f"giaoban {giaoban.__version__}, deadlines"
    return _engine(name, native, readings, knows_deadlines=True)


def own_dates(reference: dt.date) -> Engine:
    """What finds calendar values, before anything asks what they bind: a peer among peers."""
    anchors, policy = dates.Anchors(reference), Policy()

    def native(say: str) -> list[tuple[dates.Moment, dates.Days | None]]:
        return [(one, dates.resolve(one.value, anchors, policy)) for one in dates.scan(say)]

    def readings(_: str, found: list[tuple[dates.Moment, dates.Days | None]]) -> Iterator[Reading]:
        for one, days in found:
            if days:
                yield Reading(one.start, one.end, days.start, days.end)

    return _engine(f"giaoban {giaoban.__version__}, dates alone", native, readings)


# -- peers ------------------------------------------------------------------------------------


def dateparser(reference: dt.date) -> Engine:
    """It gives a day even for a month or a year: the last one, on which most deadlines fall."""
    search = _imported("dateparser.search", "dateparser").search_dates
    settings = {
        "RELATIVE_BASE": dt.datetime.combine(reference, dt.time()),
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "current_period",
        "PREFER_DAY_OF_MONTH": "last",
        "PREFER_MONTH_OF_YEAR": "last",
    }
    native = partial(search, languages=["vi"], settings=settings)
    return _engine(f"dateparser {version('dateparser')}", native, _found_words)


def _found_words(say: str, found: list[tuple[str, dt.datetime]] | None) -> Iterator[Reading]:
    at = 0
    for words, moment in found or ():
        start = max(at, say.find(words, at))
        at = start + len(words)
        yield Reading(start, at, moment.date(), moment.date())


def duckling(reference: dt.date) -> Engine:
    package = "pyduckling-native-phihos"
    module = _imported("duckling", package)
    zones = next((path for path in zoneinfo.TZPATH if (Path(path) / ZONE).is_file()), None)
    if zones is None:
        raise AbsentError("Duckling: this machine has no time zone files")
    midnight = int(dt.datetime.combine(reference, dt.time(), VIETNAM).timestamp())
    moment = module.parse_ref_time(module.load_time_zones(zones), ZONE, midnight)
    locale = module.parse_locale("VI_VN", module.default_locale_lang(module.parse_lang("VI")))
    context, wanted = module.Context(moment, locale), module.parse_dimensions(["time"])
    native = partial(module.parse, context=context, dimensions=wanted)
    return _engine(f"Duckling (pyduckling {version(package)})", native, _duckling_readings)


def _duckling_readings(_: str, found: list[dict[str, Any]]) -> Iterator[Reading]:
    for one in found:
        value = one["value"]
        low = value.get("from") or value.get("to") or value
        first = dt.datetime.fromisoformat(low["value"])
        last = _last_day(first.date(), low["grain"])
        if value.get("to"):  # the moment after it
            end = dt.datetime.fromisoformat(value["to"]["value"])
            last = (end - dt.timedelta(seconds=1)).date()
        yield Reading(one["start"], one["end"], first.date(), last)


def _last_day(first: dt.date, grain: str) -> dt.date:
    if grain == "week":
        return first + dt.timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 12}.get(grain)
    if months is None:
        return first
    ahead = first.month - 1 + months
    after = dt.date(first.year + ahead // 12, ahead % 12 + 1, 1)
    return after - dt.timedelta(days=1)


def _imported(module: str, package: str) -> Any:  # noqa: ANN401 - what it holds is its own affair
    try:
        version(package)
        return import_module(module)
    except PackageNotFoundError:
        raise AbsentError(f"{package}: not installed here; pip install {package}") from None
    except ImportError as error:
        raise AbsentError(f"{package}: installed, but it does not load: {error}") from error


# -- chrono-node ------------------------------------------------------------------------------


def chrono(reference: dt.date, *, home: Path) -> Engine:
    """In a process of its own each time, so that each time is preceded by rounds to warm it up."""

    def read(says: Says) -> list[list[Reading]]:
        told = _chrono([says], reference, home)
        return [[_chrono_reading(*one) for one in found] for found in told["readings"]]

    def seconds(says: Says) -> float:
        told = _chrono([says] * CHRONO_ROUNDS, reference, home)
        return min(map(float, told["seconds"]))

    told = _chrono([[]], reference, home)
    return Engine(f"chrono-node {told['version']} ({told['locale']})", read, seconds)


def _chrono(rounds: Sequence[Says], reference: dt.date, home: Path) -> Any:  # noqa: ANN401 - JSON
    node = shutil.which("node")
    if node is None:
        raise AbsentError("chrono-node: there is no Node.js on this machine")
    if not (home / "node_modules" / "chrono-node").is_dir():
        raise AbsentError(f"chrono-node: not in {home}; --install-chrono puts it there (npm)")
    instant = dt.datetime.combine(reference, dt.time(), VIETNAM).isoformat()
    done = subprocess.run(
        [node, str(CHRONO_DRIVER), str(home), instant],
        input=json.dumps([list(says) for says in rounds]),
        env={**os.environ, "TZ": ZONE},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise AbsentError(f"chrono-node: {(done.stderr.strip() or 'it failed').splitlines()[-1]}")
    return json.loads(done.stdout)


def _chrono_reading(start: int, end: int, first: str, last: str) -> Reading:
    return Reading(start, end, dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def install_chrono(home: Path) -> None:
    """Puts chrono-node (MIT) into `home`, and nothing anywhere else."""
    npm = shutil.which("npm")
    if npm is None:
        raise AbsentError("chrono-node: there is no npm on this machine")
    home.mkdir(parents=True, exist_ok=True)
    words = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    done = subprocess.run([npm, *words, "--prefix", str(home), CHRONO], check=False)
    if done.returncode:
        raise AbsentError(f"chrono-node: npm could not install it (exit code {done.returncode})")
