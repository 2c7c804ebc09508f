"""Label Studio's labelling configuration for a scheme: labels in their colours, relations, the texts side by side."""

from collections.abc import Collection
from xml.sax.saxutils import quoteattr

from yanguan.domain.scheme import Scheme

_LINKS = ("speaker", "cue", "addressee", "parent", "inside_quote", "holder")
_OTHER = "#6b6f76"
_TITLES = {"hant": "繁體", "hans": "简体"}


def config(scheme: Scheme, names: tuple[str, ...], seen: Collection[str]) -> str:
    """The configuration for tasks with these texts; `seen` are the labels and links that were written."""
    used = {kind: {each.partition(":")[2] for each in seen if each.startswith(kind)} for kind in ("label:", "link:")}
    labels = {name: label.light for name, label in scheme.labels.items()}
    labels |= dict.fromkeys(sorted(used["label:"] - labels.keys()), _OTHER)
    links = dict.fromkeys((*_LINKS, *scheme.roles, *sorted(used["link:"])))
    lines = ["<View>", '  <Header value="$title"/>', "  <Relations>"]
    lines += [f"    <Relation value={quoteattr(link)}/>" for link in links]
    lines += ["  </Relations>", '  <View style="display: flex; gap: 1em; align-items: flex-start">']
    for name in names:
        lines += ['    <View style="flex: 1; min-width: 0">']
        lines += [f"      <Header value={quoteattr(_TITLES[name])}/>"] if name in _TITLES else []
        lines += [f'      <Labels name="label_{name}" toName="{name}">']
        lines += [
            f"        <Label value={quoteattr(it)} background={quoteattr(colour)}/>" for it, colour in labels.items()
        ]
        lines += ["      </Labels>", f'      <Text name="{name}" value="${name}" granularity="symbol"/>', "    </View>"]
    return "\n".join([*lines, "  </View>", "</View>", ""])
