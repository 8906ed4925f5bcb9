"""Hands a notice to a mail server. Nothing is sent unless the line to it is encrypted."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage

from service.domain.notice import NotSent, Outgoing

SECONDS = 20  #: how long a server that does not answer is waited for


@dataclass(frozen=True)
class Mailer:
    """Answers `service.ports.Notifier`."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""

    def send(self, notice: Outgoing) -> None:
        try:
            with smtplib.SMTP(self.host, self.port, timeout=SECONDS) as server:
                server.starttls(context=ssl.create_default_context())
                if self.user:
                    server.login(self.user, self.password)
                server.send_message(self.message(notice))
        except (OSError, smtplib.SMTPException) as error:  # its own words may quote the address
            raise NotSent(f"E-postservern tog inte emot aviseringen ({type(error).__name__}).") from None

    def message(self, notice: Outgoing) -> EmailMessage:
        """The same Message-ID however often it is tried, so that a receiver may drop the second."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, notice.address, notice.subject
        message["Message-ID"] = f"<{notice.key}@{self.sender.rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers, please
        message.set_content(notice.text)
        return message
