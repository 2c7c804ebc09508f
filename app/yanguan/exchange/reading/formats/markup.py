"""XML out of strangers' files: no entity is ever resolved, nothing is fetched, nothing nests without end."""

from lxml import etree

from yanguan.domain.refusal import Refusal


def parse_xml(source: bytes, *, file: str) -> etree._Element:
    """The root element, without comments. Raises Refusal for damaged XML, and for XML that declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise Refusal("reading-xml-damaged", file=file, line=line, problem=_first_line(error)) from None
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise Refusal("reading-xml-entities", file=file)
    return root


def local(element: etree._Element) -> str:
    """The element's name without its namespace; nothing for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """The value of an attribute by its name without its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def _first_line(error: Exception) -> str:
    return str(error).split("\n")[0][:200]
