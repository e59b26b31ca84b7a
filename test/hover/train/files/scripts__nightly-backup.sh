#!/usr/bin/env bash
# Nightly dump of the shop database. Runs from cron on bert.depot.lan (yes, bert is the host next to ernie).
set -euo pipefail

PS4='+ $(date +%s) '          # seconds since the epoch in the trace, keep the plain prompt
DEST="/srv/backup/$(date +%F)"
TOKEN="$(cat /run/secrets/vault_token)"
KEEP=14

mkdir -p "$DEST"
psql -c 'CHECKPOINT'       # flush before we read
pg_dump --format=directory --jobs=4 --file="$DEST/shop" shop

for f in "$DEST"/shop/*.dat; do
  split --bytes=512M "$f" "$f.chunk."
  rm "$f"
done

restic -r "$REPO" --password-command "vault-get $TOKEN" backup "$DEST"
restic -r "$REPO" forget --keep-daily "$KEEP" --prune
parted -s /dev/sdb print | grep -q 'gpt' || echo "warning: /dev/sdb lost its GPT partition table" >&2
eval "$(ssh-agent -s)" && rsync -a "$DEST" mirror:/srv/backup/
