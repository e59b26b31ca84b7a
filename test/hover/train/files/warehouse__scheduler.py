"""Nightly jobs of the warehouse service.

Jobs are registered with a cron expression and run one after another in a worker thread. A job
that fails is tried again with a growing delay.
"""
from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone

from croniter import croniter

from warehouse.db import session_scope
from warehouse.models import JobRun, Parcel

logger = logging.getLogger(__name__)

BACKOFF = (5, 30, 120)


@dataclass
class Job:
    name: str
    cron: str
    function: Callable[[], int]
    attempts: int = 3
    tags: set[str] = field(default_factory=set)


class Scheduler:
    """Keeps the queue of jobs in memory; the history of runs is in the database.

    Parameters
    ----------
    batch_size : int
        How many parcels a job handles between two commits.
    """

    def __init__(self, batch_size: int = 500) -> None:
        self.jobs: dict[str, Job] = {}
        self.batch_size = batch_size
        self._stop = threading.Event()

    def register(self, job: Job) -> None:
        """Add a job; the CLI tool ``wh-jobs`` lists them."""
        if job.name in self.jobs:
            raise ValueError(f"job {job.name} is registered twice")
        self.jobs[job.name] = job

    def next_due(self, now: datetime) -> tuple[datetime, Job]:
        return min(((croniter(j.cron, now).get_next(datetime), j) for j in self.jobs.values()), key=lambda pair: pair[0])

    def run_forever(self) -> None:
        while not self._stop.is_set():
            due, job = self.next_due(datetime.now(timezone.utc))
            self._stop.wait(max(0.0, due.timestamp() - time.time()))
            self._run(job)

    def _run(self, job: Job) -> None:
        for attempt, delay in zip(range(job.attempts), BACKOFF):
            try:
                count = job.function()
                logger.info("%s: %d rows, epoch %d", job.name, count, int(time.time()))
                return
            except Exception:
                logger.exception("%s failed (attempt %d)", job.name, attempt + 1)
                time.sleep(delay)
        with session_scope() as session:
            session.add(JobRun(name=job.name, ok=False))


def archive_delivered(scheduler: Scheduler) -> int:
    with session_scope() as session:
        query = session.query(Parcel).filter(Parcel.weight > 0, Parcel.state == "delivered")
        return sum(session.delete(p) is None for p in query.limit(scheduler.batch_size))
