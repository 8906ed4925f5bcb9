"""Markdown from an agreement as HTML that can do no harm: texts are edited by people, so they are cleaned."""

from functools import lru_cache

import nh3
from markdown import markdown
from markupsafe import Markup

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "code", "blockquote"}


@lru_cache(maxsize=500)
def prose(text: str) -> Markup:
    """Paragraphs, lists, emphasis and links; everything else is left out."""
    html = markdown(text, extensions=["sane_lists"], output_format="html")
    cleaned = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"https", "mailto", "tel"})
    return Markup(cleaned)  # cleaned on the line above
