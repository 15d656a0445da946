"""What the house rules ask of the code, checked like code."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "giaoban"
MODULES = sorted(SOURCE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}

ATTICS = {"helpers", "helper", "utils", "util", "misc", "common", "manager", "processor"}
FORMATS = {
    "typer",
    "rich",
    "click",
    "docx",
    "jinja2",
    "lxml",
    "pdfplumber",
    "pypdfium2",
    "sqlite3",
    "zipfile",
}
EDGES = {"cli", "out", "readers", "library", "__main__"}
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}
CLOCKS |= {("time", "time"), ("os", "environ"), ("os", "getenv"), ("locale", "getlocale")}
SQL = re.compile(r"\b(SELECT .+ FROM|INSERT (OR \w+ )?INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA)\b")
LONGEST_MODULE = 400
LONGEST_FUNCTION = 50

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def of_each_module(*, below_the_edges: bool = False) -> pytest.MarkDecorator:
    some = [path for path in MODULES if not below_the_edges or room(path) not in EDGES]
    return pytest.mark.parametrize("path", some, ids=name_of)


def imported(tree: ast.AST) -> Iterator[str]:
    """The first word of everything that a module imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def attributes(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """a.b and a.b.c as (the name before the last dot, the last name)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            of = node.value
            if isinstance(of, ast.Name):
                yield of.id, node.attr
            elif isinstance(of, ast.Attribute):
                yield of.attr, node.attr


def calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def functions(tree: ast.AST) -> Iterator[Function]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node


def public(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    """Functions and classes of a module that others may use, and the methods of those classes."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (
                    one
                    for one in node.body
                    if isinstance(one, Function) and not one.name.startswith("_")
                )


def test_a_room_imports_only_rooms_below_it() -> None:
    """The contract stands in pyproject.toml."""
    command = "from importlinter.cli import lint_imports_command as main; main()"
    run = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@of_each_module()
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(TREES[path]) or not TREES[path].body


@of_each_module()
def test_no_module_is_an_attic(path: Path) -> None:
    assert not ATTICS & set(name_of(path).removesuffix(".py").split("/"))


@of_each_module()
def test_a_module_is_one_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@of_each_module()
def test_a_function_is_one_thing(path: Path) -> None:
    long = {
        one.name: (one.end_lineno or 0) - one.lineno
        for one in functions(TREES[path])
        if (one.end_lineno or 0) - one.lineno > LONGEST_FUNCTION
    }
    assert long == {}


@of_each_module()
def test_every_function_is_annotated(path: Path) -> None:
    for one in functions(TREES[path]):
        words = [*one.args.posonlyargs, *one.args.args, *one.args.kwonlyargs]
        words += [word for word in (one.args.vararg, one.args.kwarg) if word]
        bare = [w.arg for w in words if w.annotation is None and w.arg not in ("self", "cls")]
        assert bare == [], one.name
        assert one.returns is not None, one.name


@of_each_module()
def test_a_docstring_does_not_repeat_the_name(path: Path) -> None:
    for one in public(TREES[path]):
        told = (ast.get_docstring(one) or "").rstrip(".").casefold()
        assert told != one.name.replace("_", " ").strip(), one.name


@of_each_module(below_the_edges=True)
def test_what_others_call_says_its_contract(path: Path) -> None:
    """A public function that others import has a docstring, or is short enough to say it itself."""
    for one in public(TREES[path]):
        if isinstance(one, Function) and len(one.body) > 5:
            assert ast.get_docstring(one), one.name


@of_each_module(below_the_edges=True)
def test_file_formats_and_the_terminal_are_known_at_the_edges_only(path: Path) -> None:
    assert FORMATS & set(imported(TREES[path])) == set()


@pytest.mark.parametrize(
    "path", [path for path in MODULES if room(path) not in {"cli", "__main__"}], ids=name_of
)
def test_the_clock_and_the_surroundings_are_read_by_the_command_line_only(path: Path) -> None:
    assert CLOCKS & set(attributes(TREES[path])) == set()
    assert {"locale"} & set(imported(TREES[path])) == set()


@pytest.mark.parametrize(
    "path", [path for path in MODULES if room(path) not in {"cli", "__main__"}], ids=name_of
)
def test_only_the_command_line_prints(path: Path) -> None:
    assert {"print", "input"} & set(calls(TREES[path])) == set()


@of_each_module()
def test_no_code_is_made_at_run_time(path: Path) -> None:
    assert {"eval", "exec", "compile", "__import__"} & set(calls(TREES[path])) == set()


@of_each_module(below_the_edges=True)
def test_nothing_reaches_for_the_network(path: Path) -> None:
    assert {"socket", "urllib", "http", "requests", "httpx"} & set(imported(TREES[path])) == set()


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) == "out"], ids=name_of)
def test_a_writer_asks_no_database(path: Path) -> None:
    assert "database" not in {name for _, name in attributes(TREES[path])}


@of_each_module()
def test_sql_stands_in_one_room(path: Path) -> None:
    if path.is_relative_to(SOURCE / "library" / "database"):
        return
    assert "sqlite3" not in set(imported(TREES[path]))
    words = [
        node.value
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [text for text in words if SQL.search(text)] == []
