"""doccano: its importer into a project of a database of its own, its exporter back. No server is started."""

import json
import os
import sys
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from clients.asked.answers import Answer, hand_back


def ask(dataset: Path) -> Answer:
    """Import the file as *JSONL (Relation)* and export the project as JSONL."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        refused, exported = _there_and_back(dataset)
        with zipfile.ZipFile(exported) as archive:
            lines = [line for name in archive.namelist() for line in archive.read(name).decode("utf-8").splitlines()]
    return [_text(json.loads(line)) for line in lines if line], refused


def _set_up(folder: Path) -> None:
    """A database with doccano's tables."""
    found = find_spec("backend")
    assert found is not None
    assert found.origin is not None
    sys.path.insert(0, str(Path(found.origin).parent))
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "DATABASE_URL": f"sqlite:///{folder / 'doccano.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
    }
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("create_roles", verbosity=0)


def _there_and_back(dataset: Path) -> tuple[list[str], str]:
    """What the importer complained of, and the archive of the exporter."""
    from data_export.celery_tasks import export_dataset
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import RELATION_EXTRACTION, create_file_format
    from data_import.pipeline.readers import FileName
    from django.contrib.auth import get_user_model
    from projects.models import ProjectType, SequenceLabelingProject

    user = get_user_model().objects.create_superuser("mei", "mei@example.invalid", "not asked for")
    project = SequenceLabelingProject.objects.create(
        name="gold",
        created_by=user,
        project_type=ProjectType.SEQUENCE_LABELING,
        allow_overlapping=True,
        use_relation=True,
        collaborative_annotation=True,
    )
    file = FileName(full_path=str(dataset), generated_name=dataset.name, upload_name=dataset.name)
    columns = {"column_data": "text", "column_label": "entities", "encoding": "utf_8"}
    loaded = load_dataset(RELATION_EXTRACTION, create_file_format("JSONL"), [file], project, **columns)
    loaded.save(user)
    return [str(error.dict()) for error in loaded.errors], export_dataset(project.pk, "JSONL")


def _text(row: dict[str, Any]) -> dict[str, Any]:
    places = {it["id"]: [it["label"], it["start_offset"], it["end_offset"]] for it in row["entities"]}
    links = [[it["type"], places[it["from_id"]], places[it["to_id"]]] for it in row["relations"]]
    return {"id": row["article"], "text": row["text"], "spans": list(places.values()), "links": links}


if __name__ == "__main__":
    hand_back(ask)
