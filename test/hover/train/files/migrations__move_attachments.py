"""Move the attachments of closed tickets to cold storage.

Meant to be started by hand from the release pipeline; safe to stop and start again, since the
last id is written to a checkpoint file after every batch.
"""
from __future__ import annotations

import argparse
import logging
from pathlib import Path
from typing import Iterator

import boto3
import psycopg
from botocore.config import Config
from tenacity import retry, stop_after_attempt, wait_exponential

logger = logging.getLogger("move_attachments")

CHUNK = 8 * 1024 * 1024
STATE = Path("var/move_attachments.last")

QUERY = """
select a.id, a.bucket, a.path, a.size
from attachment a join ticket t on t.id = a.ticket_id
where t.state = 'closed' and a.id > %(last)s
order by a.id limit %(limit)s
"""


def pages(conn: psycopg.Connection, batch_size: int) -> Iterator[list[tuple]]:
    last = int(STATE.read_text()) if STATE.exists() else 0
    while rows := conn.execute(QUERY, {"last": last, "limit": batch_size}).fetchall():
        yield rows
        last = rows[-1][0]
        STATE.write_text(str(last))


class ColdStore:
    """Thin adapter over the two S3 clients.

    Parameters come from the environment, as for every other script of this folder.
    """

    def __init__(self, region: str) -> None:
        config = Config(retries={"mode": "adaptive"}, max_pool_connections=16)
        self.s3 = boto3.client("s3", region_name=region, config=config)

    @retry(stop=stop_after_attempt(4), wait=wait_exponential(max=30))
    def copy(self, bucket: str, key: str) -> str:
        body = self.s3.get_object(Bucket=bucket, Key=key)["Body"]
        parts = []
        upload = self.s3.create_multipart_upload(Bucket="cold", Key=key, StorageClass="DEEP_ARCHIVE")
        for number, chunk in enumerate(body.iter_chunks(CHUNK), start=1):
            part = self.s3.upload_part(Bucket="cold", Key=key, PartNumber=number, UploadId=upload["UploadId"], Body=chunk)
            parts.append({"ETag": part["ETag"], "PartNumber": number})
        self.s3.complete_multipart_upload(Bucket="cold", Key=key, UploadId=upload["UploadId"], MultipartUpload={"Parts": parts})
        return parts[-1]["ETag"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dsn", required=True)
    parser.add_argument("--batch", type=int, default=200)
    parser.add_argument("--yes", action="store_true", help="do not prompt before deleting")
    args = parser.parse_args()
    if not args.yes and input("Delete originals after copying? [y/N] ") != "y":
        raise SystemExit("aborted at the prompt")

    store, moved, size = ColdStore("eu-west-3"), 0, 0
    with psycopg.connect(args.dsn) as conn:
        for rows in pages(conn, args.batch):
            for _, bucket, path, n in rows:
                store.copy(bucket, path)
                moved, size = moved + 1, size + n
            logger.info("%d files moved, %.1f GB; throughput limited by the disk", moved, size / 1e9)


if __name__ == "__main__":
    main()
