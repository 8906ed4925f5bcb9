"""Notices by e-mail, handed to the organisation's own mail server (SMTP with STARTTLS, RFC 5321 and 3207)."""

from adapters.email.mailer import Mailer

__all__ = ["Mailer"]
