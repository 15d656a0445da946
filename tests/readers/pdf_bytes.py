"""Small PDFs, written by hand: just enough of the format to put letters where a test wants them."""

IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
    b" /ColorSpace /DeviceGray /Length 1 >>\nstream\n\x80\nendstream"
)
SCAN = "q 595 0 0 842 0 0 cm /Im Do Q\n"


def text(
    x: float, y: float, words: str, size: float = 14, *, font: str = "R", mode: str = ""
) -> str:
    """Drawing of one string: `font` R, B or I; `y` counts from the bottom, as PDF does."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {mode} /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S\n"


def pdf(*pages: str, attributes: str = "", annotations: tuple[str, ...] = ()) -> bytes:
    """A file of A4 pages; `annotations` (dictionaries' insides) lie on each of them."""
    objects = [b"", b"", _font("Times-Roman"), _font("Times-Bold"), _font("Times-Italic"), IMAGE]
    laid_over = []
    for inside in annotations:
        drawing = _stream(text(2, 4, inside.rsplit("|", 1)[-1], 12))
        resources = b"/Resources << /Font << /R 3 0 R >> >> "
        form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 300 20] " + resources + drawing[3:]
        objects.append(form)
        shown = inside.split("|")[0] + f" /AP << /N {len(objects)} 0 R >>"
        objects.append(f"<< /Type /Annot /F 4 {shown} >>".encode())
        laid_over.append(f"{len(objects)} 0 R")
    kids = []
    for page in pages:
        objects.append(_stream(page))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {attributes}"
            f" /Annots [{' '.join(laid_over)}] /Contents {len(objects)} 0 R /Resources <<"
            " /Font << /R 3 0 R /B 4 0 R /I 5 0 R >> /XObject << /Im 6 0 R >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects)


def _font(name: str) -> bytes:
    encoding = "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {encoding} >>".encode()


def _stream(content: str) -> bytes:
    data = content.encode("cp1252")
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: list[bytes]) -> bytes:
    body, places = b"%PDF-1.7\n", []
    for number, inside in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, inside)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return body + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)
