"""The library: notices that were read, what became of their tasks, and the one meaning of each
question about them.

`shelf.Library.answer(question)` says what is due. A library knows no clock: the day on which all is
judged is part of the question. `database` is the only place that knows SQL. Nothing is imported
here: a question need not wait for what only changes a library.
"""
