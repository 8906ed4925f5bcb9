"""What all tables share: names for constraints, and the kinds of keys."""

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData

#: Constraints get predictable names, so that a migration can find them on every database.
NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)

#: 64 bits on PostgreSQL; SQLite numbers rows by itself only when the type is spelled INTEGER.
Number = BigInteger().with_variant(Integer(), "sqlite")


def number() -> Column[Any]:
    """The row's own number, given by the database."""
    return Column("id", Number, primary_key=True, comment="given by the database")


def of_case(*, nullable: bool = False) -> Column[Any]:
    """The case that the row belongs to."""
    return Column("case_id", Number, ForeignKey("care_case.id"), nullable=nullable, comment="the case number")
