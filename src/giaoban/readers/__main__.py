"""The door for another process: `python -P -m giaoban.readers`, started by `ahead`.

Any file is read here; PDFs are what is sent.
"""

from giaoban.readers import limits, read
from giaoban.readers.apart.serve import serve
from giaoban.readers.pdf import pages  # noqa: F401 - loaded before the first file is there

if __name__ == "__main__":
    serve(read, seconds=limits.PDF_SECONDS)
