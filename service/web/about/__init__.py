"""What everybody may read: about the service and its licences, and how accessible it is."""

from flask import Blueprint, render_template

about = Blueprint("about", __name__, template_folder="templates")

#: What is shown or sent to the browser, or runs the processes: name, what it does, licence.
PARTS = (
    ("bpmn-js", "visar processbilderna", "bpmn.io-licensen"),
    ("Designsystemet", "knappar, fält och tabeller, från Digdir i Norge", "MIT"),
    ("htmx", "uppdaterar sidor utan att ladda om dem", "0BSD"),
    ("SpiffWorkflow", "kör processerna", "LGPL 3"),
    ("Flask", "svarar på sidorna", "BSD 3-Clause"),
    ("SQLAlchemy", "sparar ärendena", "MIT"),
)


@about.get("/om")
def service() -> str:
    return render_template("about/service.html", parts=PARTS)


@about.get("/tillganglighet")
def accessibility() -> str:
    return render_template("about/accessibility.html")
