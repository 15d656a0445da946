"""The command line: verbs of a few lines that read arguments, ask one function, and render.

The only room that reads the clock, the locale and the terminal. `boundary` turns whatever goes
wrong into two lines and an exit code; `messages` and `catalogue` hold what a person reads.

To add a message: write it in English where it is used, as `_("…")` (or in a table of `catalogue`),
put its Vietnamese into `locale/vi/LC_MESSAGES/giaoban.po`, and run
`python tools/compile_messages.py`. A test names what is missing.

To add a verb: a module with the function and its examples, and a line in `app.VERBS`.
"""
