"""An article with everything that belongs to it: one line of a dataset, one article of an import."""

from yanguan.domain.article import Article
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Person


@dataclass(frozen=True, slots=True)
class Record:
    """An article, its labels, and the persons of the registry whom they refer to."""

    article: Article
    labels: LabelSet
    persons: tuple[Person, ...] = ()
