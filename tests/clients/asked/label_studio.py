"""Label Studio: its SDK's validator, then its own HTTP interface in this process, import and JSON export.

No server is started and nothing is asked of the network.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clients.asked.answers import Answer, hand_back

OFF = ("COLLECT_ANALYTICS", "LATEST_VERSION_CHECK")


def ask(dataset: Path) -> Answer:
    """Validate every annotation, import the tasks under our configuration, export them."""
    config = (dataset / "config.xml").read_text("utf-8")
    tasks = dataset / "tasks.json"
    refused = list(_invalid(config, json.loads(tasks.read_text("utf-8"))))
    with tempfile.TemporaryDirectory() as folder:
        client = _client(Path(folder))
        exported = _there_and_back(client, config, tasks)
    return [text for task in exported for text in _texts(task)], refused


def _invalid(config: str, tasks: list[dict[str, Any]]) -> Iterator[str]:
    """What the SDK's validator says."""
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface(config)
    for task in tasks:
        for result in (*task["annotations"], *task["predictions"]):
            for wrong in interface.validate_prediction(result, return_errors=True):
                yield f"{task['data']['id']}: {wrong}"


def _client(folder: Path) -> Any:
    """The HTTP interface of a new database, for its one user."""
    os.environ |= dict.fromkeys(OFF, "false") | dict.fromkeys(("SENTRY_DSN", "FRONTEND_SENTRY_DSN"), "")
    os.environ |= {"LABEL_STUDIO_BASE_DATA_DIR": str(folder), "DJANGO_DB": "sqlite"}
    from label_studio import server

    server._setup_env()
    server._apply_database_migrations()
    from organizations.models import Organization
    from rest_framework.test import APIClient
    from users.models import User

    user = User.objects.create_superuser(email="mei@example.invalid", password="not asked for")
    user.active_organization = Organization.create_organization(created_by=user, title="gold")
    user.save()
    client = APIClient()
    client.force_authenticate(user)
    return client


def _there_and_back(client: Any, config: str, tasks: Path) -> list[dict[str, Any]]:
    """The tasks as Label Studio exports them."""
    made = client.post("/api/projects/", {"title": "gold", "label_config": config}, format="json")
    assert made.status_code == 201, made.content
    project = f"/api/projects/{made.json()['id']}"
    with tasks.open("rb") as file:
        came = client.post(f"{project}/import", {"file": file}, format="multipart")
    assert came.status_code == 201, came.content
    left = client.get(f"{project}/export", {"exportType": "JSON", "download_all_tasks": "true"})
    assert left.status_code == 200, left
    content = b"".join(left.streaming_content) if left.streaming else left.content
    exported: list[dict[str, Any]] = json.loads(content)
    return exported


def _texts(task: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each text of a task with what the one annotation holds of it."""
    (annotation,) = task["annotations"]
    for name in ("hant", "hans"):
        regions = [each for each in annotation["result"] if each.get("to_name") == name]
        places = {it["id"]: [*it["value"]["labels"], it["value"]["start"], it["value"]["end"]] for it in regions}
        links = [
            [*each["labels"], places[each["from_id"]], places[each["to_id"]]]
            for each in annotation["result"]
            if each["type"] == "relation" and each["from_id"] in places
        ]
        spans, text = list(places.values()), task["data"][name]
        yield {"id": f"{task['data']['id']}-{name}", "text": text, "spans": spans, "links": links}


if __name__ == "__main__":
    hand_back(ask)
