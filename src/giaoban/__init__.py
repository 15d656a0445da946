"""giaoban reads Vietnamese directive notices: who must do what, by when, and what has changed."""

__version__ = "0.1.0"
