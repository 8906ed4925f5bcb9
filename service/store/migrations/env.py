"""What Alembic runs around the migrations: on the connection handed in, and only there."""

from alembic import context

from service.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite alters a table by building a new one; the same migration then runs on both.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
