"""Nothing but SQLite opens a live project, and SQLite is spoken to in one room, in one way.

Opening, copying or hashing the file in the process that has it open drops SQLite's locks: 100 labels of 100 were lost.
"""

import ast
import re

import pytest

from architecture.source import APP, MODULES, Call, Module

CALLS = [call for module in MODULES for call in module.calls]
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
TOUCHING = {
    "open", "read_bytes", "read_text", "write_bytes", "write_text", "rename", "replace", "unlink", "copy", "copy2",
    "copyfile", "copytree", "move", "link", "hardlink_to", "truncate", "file_digest", "remove", "rmtree",
}  # fmt: skip
READS_WHAT_SHIPS = {"resources", "words", "script", "suggest"}
"""Rooms that read texts and dictionaries which come with the program or its libraries, and touch no other file."""
NOT_A_PROJECT = {
    "store/laying_out:statements": "the statements of the tables and indexes, which ship with the program",
    "store/placing:draft": "a file under a draft's name, before anybody opens it",
    "store/placing:sync": "that file, and its folder, to make them durable",
    "store/placing:write_private": "the words beside the project",
    "store/backing_up:back_up": "a backup at rest that need not be kept, asked about before",
    "store/returning:_put_aside": "a damaged project that is at rest and locked, out of the way of its backup",
    "store/holder:Holder.release": "the lock and the words beside the project",
    "store/holder:Holder._give_back": "the lock beside the project",
    "store/holder:_read": "the words beside the project",
    "store/surroundings:_text": "what the system says of its mounts, and a program of its synced folder",
    "store/locking:FileLock.acquire": "the lock beside the project",
    "store/holder:_boot": "which start of the machine this is",
    "exchange/reading/sources:source_of": "an article that comes in",
    "exchange/reading/formats/stream:lines_in": "a table that comes in, asked about when its start was read",
    "exchange/reading/formats/package:opened": "an archive that comes in, asked about when its start was read",
    "exchange/reading/encoding:_common": "a file that ships with the program",
    "exchange/jsonl/shape:schema": "a file that ships with the program",
    "exchange/jsonl/reading:packed_records_in": "a dataset that comes in",
    "exchange/training/reading:_opened": "a dataset that is read",
    "exchange/drafts:replacing_file": "what goes out, under a draft's name",
    "exchange/drafts:_listed": "the report of an older export, in the folder that it is to replace",
    "exchange/drafts:replacing_folder": "a half-made draft, taken away again",
    "exchange/drafts:_swap": "the folder of an export, and the older one in its place, both proven to be ours",
    "exchange/drafts:_sync_below": "the files of a draft, to make them durable",
    "exchange/datasets/xlsx:_Timeless.write": "a part of a workbook that openpyxl keeps in a temporary file",
    "exchange/datasets/out:Place.file": "a dataset that was written, read back",
    "exchange/datasets/out:into_folder.opening": "a file of a dataset that goes out, in a draft's folder",
    "exchange/overrides:_text": "a file of corrections that comes in",
    "exchange/overrides:_replace": "a file of corrections that goes out, under a draft's name",
    "exchange/scheme_file:read_scheme_file": "a team's scheme that comes in",
    "exchange/scheme_file:save_scheme": "a scheme that goes out",
    "exchange/drafts:_sync_folder": "the folder of a dataset, to make its name durable",
    "exchange/drafts:replace_json": "the report of an export",
    "cli/converting:_source": "a text to convert",
    "cli/main:_hung_up": "the null device, where the reader of a pipe is gone",
    "cli/projects:opened": "a project that was made by this very command and is closed again, its import called off",
    "cli/demo:_digest": "what the last demo wrote, before the project is made anew",
    "cli/demo:_remove": "what the last demo wrote, before the project is made anew",
    "cli/demo:_seal": "the list of what the demo wrote",
    "cli/demo:_sealed": "the list of what the last demo wrote",
    "cli/benchmarks/importing:_round": "copies of a closed project, and the articles that it reads",
    "cli/benchmarks/importing:write_articles": "articles made for the measurement",
    "cli/benchmarks/datasets:_plain": "datasets made for the measurement",
    "cli/benchmarks/datasets:_forget_peak": "what the system tells of the process",
    "cli/benchmarks/datasets:_peak": "what the system tells of the process",
    "cli/benchmarks/script:conversion": "the samples, which ship with the program",
    "cli/benchmarks/canvas:_lines": "the samples, which ship with the program",
    "desktop/gauge:_resident": "how much memory this process holds, as Linux tells it",
    "desktop/failures/crash_file:CrashFile.__init__": "what is written where the process crashes",
    "desktop/failures/crash_file:CrashFile.close": "the same, taken away again",
    "desktop/failures/crash_file:CrashFile.left_before": "what the last crash left",
    "cli/benchmarks/label:_round": "a closed project, copied for the baseline",
}


TAKES_ANY_FILE = {
    "store/conflict_copies:_id_of",
    "exchange/reading/sources:source_of",
    "exchange/jsonl/reading:packed_records_in",
    "exchange/training/reading:articles_in",
    "exchange/drafts:replacing_file",
    "exchange/datasets/out:Place.file",
    "exchange/drafts:replacing_folder",
    "cli/converting:_source",
    "exchange/overrides:write_overrides",
    "exchange/overrides:_text",
    "exchange/scheme_file:read_scheme_file",
    "exchange/scheme_file:save_scheme",
    "store/elsewhere:save_elsewhere",
    "store/backing_up:back_up",
    "store/backing_up:copy_to",
    "store/returning:restore",
}
"""The ways in and out for a file that a person names, which may be the project that is open."""


def test_whoever_opens_a_file_that_a_person_named_asks_whether_it_is_live() -> None:
    assert {call.where for call in CALLS if call.what == "refuse_live"} == TAKES_ANY_FILE


def test_files_are_touched_only_where_no_project_is_open() -> None:
    """Each place that opens, copies, moves or removes a file stands in the list with its reason; no entry is stale."""
    touching = {(call.where, call.what) for call in CALLS if touches_a_file(call)}
    elsewhere = {where for where, what in touching if where.split("/")[0].split(":")[0] not in READS_WHAT_SHIPS}
    assert {what for where, what in touching if where not in elsewhere} == {"read_text"}
    assert elsewhere == set(NOT_A_PROJECT)


def touches_a_file(call: Call) -> bool:
    """True for a call that may read or move a file; text's `replace` has two arguments, a widget's `copy` none."""
    if call.what not in TOUCHING or (not call.on and call.what != "open"):
        return False
    if call.what == "replace":
        return call.on == "os" or (call.on != "" and len(call.node.args) == 1 and not call.node.keywords)
    if call.on in {"os", "shutil", "hashlib"}:
        return True
    return call.what not in {"copy", "remove", "move", "link"} and not is_of_the_window(call)


def is_of_the_window(call: Call) -> bool:
    """True for `open` of the window's own parts, which is given an id or goes through `Session`."""
    return call.what == "open" and call.on in {"self", "self.bench", "desk"} and call.where.startswith("desktop/")


def test_sqlite_utils_is_opened_once() -> None:
    assert [call.where for call in CALLS if call.what == "Database"] == ["store/database:writable"]


def test_sqlite_is_connected_to_in_two_places_in_memory_and_by_the_bare_benchmark() -> None:
    assert sorted(call.where for call in CALLS if call.what == "connect" and call.on == "sqlite3") == [
        "cli/benchmarks/bare:Bare.__init__", "store/check_rows:unfit_definition",
        "store/conflict_copies:_id_of", "store/connection:connect", "store/laying_out:make",
        "store/migrating:migrated_copy",
    ]  # fmt: skip


SPEAK_SQL = {
    "cli/benchmarks/bare": "the baseline of what is stored, on a copy of its own",
    "cli/doctor": "shows which SQLite there is",
    "desktop/failures/report": "says which SQLite there is",
}
SQL = re.compile(
    r"\s*(SELECT |INSERT |UPDATE \w+ SET|DELETE FROM|CREATE |DROP |ALTER |PRAGMA |BEGIN\b|COMMIT\b|ROLLBACK\b)"
)


@each_module
def test_only_the_store_speaks_sql(module: Module) -> None:
    if module.room != "store" and module.name not in SPEAK_SQL:
        assert not {name for name in module.imports if name.split(".")[0] in {"sqlite3", "sqlite_utils", "apsw"}}
        assert [text for text in module.texts if SQL.match(text)] == []


def test_another_sqlite_is_never_imported() -> None:
    for module in MODULES:
        assert not {name.split(".")[0] for name in module.imports} & {"apsw", "pysqlite3", "sqlean"}


@each_module
def test_what_loses_labels_is_never_called(module: Module) -> None:
    """`interrupt` and progress handlers break ROLLBACK, `transform` drops triggers, `upsert` writes to the schema."""
    forbidden = {"interrupt", "set_progress_handler", "transform", "upsert", "upsert_all", "insert_all", "atomic"}
    assert [call.where for call in module.calls if call.what in forbidden] == []


def test_every_commit_is_synchronous_in_full() -> None:
    settings = [text for module in MODULES for text in module.texts if "synchronous" in text.lower()]
    assert settings
    assert all(re.fullmatch(r"(PRAGMA )?synchronous = FULL", text) for text in settings)


def test_nothing_is_replaced_that_others_refer_to() -> None:
    """`INSERT OR REPLACE` deletes the row first: of a parent, that would break or cascade."""
    schema = (APP / "store" / "schema.sql").read_text(encoding="utf-8")
    parents = set(re.findall(r"REFERENCES (\w+)", schema))
    assert {"span", "quote", "article", "person"} <= parents
    texts = [text for module in MODULES for text in module.texts]
    replaced = {table for text in texts for table in re.findall(r"REPLACE INTO (\w+)", text)}
    assert replaced
    assert replaced & parents == set()
    inserted = [call for call in CALLS if call.what == "insert"]
    assert not any(keyword.arg == "replace" for call in inserted for keyword in call.node.keywords)


def test_only_the_store_makes_and_writes_projects() -> None:
    """`Project(…, read_only=False)` and `Project.create` are the session's; everybody else goes through `Session`."""
    writers = {
        call.where
        for call in CALLS
        for keyword in call.node.keywords
        if call.what == "Project" and keyword.arg == "read_only" and ast.unparse(keyword.value) != "True"
    }
    makers = {call.where for call in CALLS if call.what == "create" and call.on == "Project"}
    assert {where.split("/")[0] for where in writers | makers} <= {"editing", "store"} | {"cli"}
    assert "editing/opening:opened" in writers & makers


NETWORK = {
    "socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
}  # fmt: skip


@each_module
def test_nothing_leaves_the_machine(module: Module) -> None:
    """No module can speak to a network: there is no telemetry, no update check, nothing to configure away."""
    assert not {name for name in module.imports for known in NETWORK if name == known or name.startswith(f"{known}.")}
