"""The registry: who writes what, and whether that is text."""

import pytest
from registered import of_tasks

from factories import task
from giaoban.out import filed, render


def test_what_is_no_text_is_not_given_as_text() -> None:
    thing = of_tasks(task())
    assert filed(thing, "docx/phu-luc").startswith(b"PK")
    with pytest.raises(TypeError):
        render(thing, "docx/phu-luc")


def test_a_format_that_a_thing_has_not_is_refused() -> None:
    with pytest.raises(KeyError):
        render(of_tasks(task()), "view")
