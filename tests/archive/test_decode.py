import pytest

from sayso.archive import limits
from sayso.archive.decode import decode
from sayso.errors import EmptyPage, NotText, PageTooLarge

WORDS = "«Перемирие» — слова министра, сказанные в Стамбуле в четверг вечером."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (WORDS.encode(), WORDS),
        (b"\xef\xbb\xbf" + WORDS.encode(), WORDS),
        (WORDS.encode("utf-16"), WORDS),
        (b'<meta charset="windows-1251"><p>' + WORDS.encode("cp1251"), '<meta charset="windows-1251"><p>' + WORDS),
        (b"\x93No talks\x94, he said. " * 20, "“No talks”, he said. " * 20),
    ],
)
def test_encodings(data: bytes, words: str) -> None:
    assert decode(data, "page") == words


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", EmptyPage, "empty"),
        (b" \n\t ", EmptyPage, "empty"),
        (b"%PDF-1.7 ...", NotText, "PDF"),
        (b"PK\x03\x04....", NotText, "save it as text"),
        (bytes(range(32)) * 40, NotText, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(data: bytes, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        decode(data, "page")


def test_a_dump_is_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.archive.decode.LARGEST_PAGE", 1000)
    with pytest.raises(PageTooLarge, match="split it"):
        decode(b"x" * 1001, "page")
    assert limits.LARGEST_PAGE == 50_000_000
