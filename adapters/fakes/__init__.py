"""Neighbours that we made up, shipped with the product: for the demo, for training and for tests."""

from adapters.fakes.directory import FakeDirectory
from adapters.fakes.listing import FakeListing
from adapters.fakes.outbox import FakeOutbox
from adapters.fakes.register import FakeRegister

__all__ = ["FakeDirectory", "FakeListing", "FakeOutbox", "FakeRegister"]
