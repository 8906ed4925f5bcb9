"""Hands a notice to an SMS gateway: one POST with from, to and message, signed with a token.

Gateways name these three fields differently; one that wants other names gets a file of its own here.
"""

import json
import re
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from service.domain.notice import NotSent, Outgoing

SECONDS = 20
COUNTRY = "+46"


class _StayThere(HTTPRedirectHandler):
    """The token is for this gateway alone: it does not follow to where the gateway points."""

    def redirect_request(self, *args: object, **kwargs: object) -> None:
        return None


@dataclass(frozen=True)
class Gateway:
    """Answers `service.ports.Notifier`."""

    url: str
    token: str
    sender: str

    def send(self, notice: Outgoing) -> None:
        try:
            with build_opener(_StayThere).open(self.request(notice), timeout=SECONDS):
                return
        except HTTPError as error:
            raise NotSent(f"Sms-tjänsten svarade {error.code}.") from None
        except (OSError, HTTPException) as error:
            raise NotSent(f"Sms-tjänsten nås inte ({type(error).__name__}).") from None

    def request(self, notice: Outgoing) -> Request:
        body = {"from": self.sender, "to": international(notice.address), "message": notice.text}
        headers = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {self.token}",
            "Idempotency-Key": notice.key,
        }
        return Request(self.url, json.dumps(body).encode(), headers, method="POST")


def international(number: str) -> str:
    """ "070-123 45 67" as gateways want it: "+46701234567"."""
    digits = re.sub(r"[^\d+]", "", number)
    return COUNTRY + digits[1:] if digits.startswith("0") else digits
