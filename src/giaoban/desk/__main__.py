"""A worker: `python -P -m giaoban.desk`, started by `workers`. Bytes of a file in, what can be
stored of it out; nothing of a secret document."""

from giaoban.desk.preparing import prepare
from giaoban.readers import limits
from giaoban.readers.apart.serve import serve
from giaoban.readers.pdf import pages  # noqa: F401 - loaded before the first file is there

if __name__ == "__main__":
    serve(prepare, seconds=limits.PREPARE_SECONDS)
