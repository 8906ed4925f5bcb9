"""The heartbeat and the worker loop. APScheduler says only "look now"; what is due lies in the store."""

from service.timers.worker import Downtime, Worker

__all__ = ["Downtime", "Worker"]
