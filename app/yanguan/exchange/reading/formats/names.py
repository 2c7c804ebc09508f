"""The names of the kinds of files that articles come in, as `--format` takes them, and their suffixes.

How each is recognised by what stands in it, and read, is `table`'s business.
"""

SUFFIXES: dict[str, tuple[str, ...]] = {
    "text": (".txt", ".text", ""),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml"),
    "mhtml": (".mhtml", ".mht"),
    "docx": (".docx", ".docm"),
    "odt": (".odt",),
    "pdf": (".pdf",),
    "epub": (".epub",),
    "csv": (".csv", ".tsv"),
    "xlsx": (".xlsx", ".xlsm"),
    "jsonl": (".jsonl", ".ndjson"),
    "zip": (".zip",),
}
"""A folder's files with one of these are read; any file that is named is, by what stands in it."""

FORMATS = tuple(SUFFIXES)

READABLE = frozenset(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)

LABELLED = frozenset({".json", ".ann", ".conll", ".bio", ".iob", ".bioes", ".bmes", ".xmi"})
"""A folder's files with one of these are looked at, and read where they bring labels."""

PLAIN = frozenset({"text", "markdown", "csv", "jsonl"})
"""Those that are plain text of one form or another: which of them it is, a person may say."""
