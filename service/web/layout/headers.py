"""Headers on every answer: what the browser may load, and that pages with patients are kept nowhere."""

from flask import Flask, Response, g

POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def protect(app: Flask) -> None:
    """Sets the headers after every request; a page that may be cached says so itself."""
    app.after_request(add_headers)


def allow_inline_styles() -> None:
    """For the page being answered: the diagram editors write style attributes, no other page does."""
    g.inline_styles = True


def sandbox() -> None:
    """For the file being answered: it came from outside, and must do nothing in the browser that opens it."""
    g.sandboxed = True


def add_headers(response: Response) -> Response:
    policy = dict(POLICY)
    if g.get("inline_styles"):
        policy["style-src"] = "'self' 'unsafe-inline'"
    if g.get("sandboxed"):
        policy = {"default-src": "'none'", "frame-ancestors": "'none'", "sandbox": ""}
    headers = response.headers
    headers["Content-Security-Policy"] = "; ".join(
        f"{name} {value}".strip() for name, value in policy.items()
    )
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers.setdefault("Cache-Control", "no-store")
    return response
