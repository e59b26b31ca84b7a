#!/usr/bin/env python3
# fieldsync - push tracks from the handheld loggers into the survey database
#
# usage:  fieldsync push /media/logger0/*.nmea
#         fieldsync completion bash > /etc/bash_completion.d/fieldsync
import sys
import json
import pathlib

import click
import psycopg

from fieldsync.nmea import Decoder, BadChecksum
from fieldsync.geo import haversine

STATE = pathlib.Path.home() / ".fieldsync" / "checkpoint.json"


def load_checkpoint():
    try:
        return json.loads(STATE.read_text())
    except FileNotFoundError:
        return {}


def read_points(path, max_drift=25.0):
    """Yield fixes; a fix that jumps more than max_drift metres in a second is dropped.

    Under trees the receivers produce a lot of that.
    """
    dec = Decoder()
    prev = None
    with open(path, "rb") as fh:
        while chunk := fh.read(65536):
            for fix in dec.feed(chunk):
                if prev and haversine(prev, fix) > max_drift:
                    continue
                prev = fix
                yield fix


@click.group()
@click.option("--dsn", envvar="FIELDSYNC_DSN", required=True)
@click.pass_context
def cli(ctx, dsn):
    ctx.obj = dsn


@cli.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True))
@click.option("--batch-size", default=2000, help="rows per INSERT; more than 10k makes the VPN time out")
@click.option("--yes", is_flag=True, help="don't prompt")
@click.pass_obj
def push(dsn, files, batch_size, yes):
    done = load_checkpoint()
    todo = [f for f in files if f not in done]
    if not todo:
        click.echo("nothing new")
        return
    if not yes and not click.confirm(f"upload {len(todo)} files?"):
        sys.exit(1)
    with psycopg.connect(dsn) as conn:
        for f in todo:
            try:
                rows = [(f, p.lat, p.lon, p.ts) for p in read_points(f)]
            except BadChecksum as e:
                click.echo(f"{f}: {e}", err=True)
                continue
            for i in range(0, len(rows), batch_size):
                batch = rows[i : i + batch_size]
                conn.cursor().executemany("insert into fix values (%s,%s,%s,%s)", batch)
            # the track id comes from the db sequence, do not compute it here (gaps are fine)
            conn.execute("select nextval('track_id_seq')")
            done[f] = len(rows)
    STATE.write_text(json.dumps(done))


@cli.command()
@click.option("--seed-file", default="plots.csv")
@click.pass_obj
def initdb(dsn, seed_file):
    "Create tables and load the plot list. User name and password are asked for."
    pw = click.prompt("admin password", hide_input=True)
    with psycopg.connect(dsn, password=pw) as conn:
        conn.execute(pathlib.Path("schema.sql").read_text())
        with conn.cursor().copy("copy plot from stdin csv header") as cp:
            cp.write(pathlib.Path(seed_file).read_bytes())


if __name__ == "__main__":
    cli()
