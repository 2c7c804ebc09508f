"""The types of our CAS files: DKPro's for tokens, sentences and the document, and two custom layers for INCEpTION."""

import re

from lxml import etree

TYPE_SYSTEM = "TypeSystem.xml"
_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
NAMESPACES = {
    "xmi": "http://www.omg.org/XMI",
    "cas": "http:///uima/cas.ecore",
    "metadata": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
    "segmentation": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
    "custom": "http:///webanno/custom.ecore",
}
FEATURES = ("label", "identifier", "part", "attributes", "person", "personName", "annotator", "at", "origin", "state")
"""What an annotation of the layer says; all are texts."""

_SPAN, _LINK = "webanno.custom.Yanguan", "webanno.custom.YanguanLink"
_TEXT = "uima.cas.String"
_TYPES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        f"{_DKPRO}.metadata.type.DocumentMetaData",
        "uima.tcas.DocumentAnnotation",
        (("documentTitle", _TEXT), ("documentId", _TEXT)),
    ),
    (f"{_DKPRO}.segmentation.type.Sentence", "uima.tcas.Annotation", ()),
    (f"{_DKPRO}.segmentation.type.Token", "uima.tcas.Annotation", ()),
    (_SPAN, "uima.tcas.Annotation", tuple((name, _TEXT) for name in FEATURES)),
    (_LINK, "uima.tcas.Annotation", (("Governor", _SPAN), ("Dependent", _SPAN), ("kind", _TEXT))),
)
_ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold; as long as before."""
    return _ILLEGIBLE.sub("\ufffd", text)


def type_system() -> bytes:
    """The type system description."""
    root = etree.Element("typeSystemDescription", xmlns="http://uima.apache.org/resourceSpecifier")
    types = etree.SubElement(root, "types")
    for name, above, features in _TYPES:
        described = _described(types, "typeDescription", name)
        etree.SubElement(described, "supertypeName").text = above
        if features:
            listed = etree.SubElement(described, "features")
            for feature, kind in features:
                one = _described(listed, "featureDescription", feature)
                etree.SubElement(one, "rangeTypeName").text = kind
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content


def _described(parent: "etree._Element", kind: str, name: str) -> "etree._Element":
    found = etree.SubElement(parent, kind)
    etree.SubElement(found, "name").text = name
    etree.SubElement(found, "description")
    return found
