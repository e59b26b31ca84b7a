#!/usr/bin/env python3
"""Score a candidate model on the golden set with an LLM judge, and compare with the last release.

    ./evals/run_judge.py --candidate sable-2.3-instruct --baseline sable-2.2-instruct
"""
import argparse
import json
import random
import re
import statistics
from pathlib import Path

from evals.client import complete

JUDGE_MODEL = "jurist-large"
GOLDEN_PATH = Path("evals/data/golden_v4.jsonl")
JUDGE_PROMPT = Path("evals/prompts/pairwise.txt").read_text()


def load_items(limit=None):
    rows = [json.loads(line) for line in GOLDEN_PATH.open()]
    # items that turned up in the training data were flagged by hand (contamination)
    rows = [r for r in rows if not r.get("contaminated")]
    return rows[:limit]


def generate(model, item):
    # greedy decoding, or the runs can't be compared
    return complete(model, item["prompt"], temperature=0.0, max_new_tokens=512, stop=["\n\nUser:"])


def judge(item, a, b):
    """Ask twice with the answers swapped: the judge has a clear position bias for the first one."""
    votes = []
    for first, second, flip in ((a, b, False), (b, a, True)):
        reply = complete(JUDGE_MODEL, JUDGE_PROMPT.format(q=item["prompt"], a=first, b=second, ref=item["reference"]))
        m = re.search(r"VERDICT:\s*([AB]|TIE)", reply)
        verdict = m.group(1) if m else "TIE"
        votes.append({"A": "B", "B": "A"}.get(verdict, verdict) if flip else verdict)
    return votes[0] if votes[0] == votes[1] else "TIE"


def bootstrap(values, n=2000, seed=13):
    rng = random.Random(seed)
    means = sorted(statistics.mean(rng.choices(values, k=len(values))) for _ in range(n))
    return means[int(0.025 * n)], means[int(0.975 * n)]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--candidate", required=True)
    ap.add_argument("--baseline", required=True)
    ap.add_argument("--limit", type=int)
    args = ap.parse_args()

    wins = []
    for item in load_items(args.limit):
        verdict = judge(item, generate(args.candidate, item), generate(args.baseline, item))
        wins.append({"A": 1.0, "TIE": 0.5, "B": 0.0}[verdict])
    low, high = bootstrap(wins)
    print(f"win rate {statistics.mean(wins):.3f}  [{low:.3f}, {high:.3f}]  n={len(wins)}")
    # ROUGE and BLEU were dropped in March: they did not follow human evaluation at all.
    # TODO faithfulness on the RAG items; toxicity stays in the nightly job.
    if high < 0.5:
        raise SystemExit("regression, the release gate stays shut")


if __name__ == "__main__":
    main()
