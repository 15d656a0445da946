"""One SQLite file: its tables (`schema`), how it is opened (`opening`), and all that is ever asked
of it or written into it (`writing`, `asking`, `tasks`, `searching`). No SQL stands anywhere
else."""

from giaoban.library.database.asking import Asking
from giaoban.library.database.searching import Searching
from giaoban.library.database.tasks import Tasks
from giaoban.library.database.writing import Writing

__all__ = ["Database"]


class Database(Writing, Asking, Tasks, Searching):
    """A connection, and every statement that giaoban knows."""
