"""Notices by SMS, handed to a gateway over https as JSON."""

from adapters.sms.gateway import Gateway

__all__ = ["Gateway"]
