"""Run the regression suite of the summariser and write a report.

    python -m evals.run_suite --suite evals/cases.jsonl --candidate summariser-v7

The exit code is 1 when a gate fails, so the nightly CI pipeline can stop there.
"""
import argparse
import json
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import evaluate
from openai import OpenAI
from sentence_transformers import SentenceTransformer, util

client = OpenAI()
rouge = evaluate.load("rouge")
encoder = SentenceTransformer("all-MiniLM-L6-v2")
JUDGE_PROMPT = """You compare a summary with its source. List every claim of the summary that the source
does not support, then give a mark from 1 to 5. Reply as JSON: {"unsupported": [...], "mark": n}."""

GATES = {"rougeL": 0.31, "similarity": 0.78, "faithfulness": 4.2}


def summarise(model: str, text: str) -> tuple[str, float]:
    start = time.perf_counter()
    completion = client.chat.completions.create(
        model=model,
        messages=[{"role": "system", "content": "Summarise in three sentences."}, {"role": "user", "content": text}],
        max_tokens=220,
        seed=7,
    )
    return completion.choices[0].message.content, time.perf_counter() - start


def judge(source: str, summary: str) -> float:
    reply = client.chat.completions.create(
        model="gpt-4.1",
        response_format={"type": "json_object"},
        messages=[{"role": "system", "content": JUDGE_PROMPT}, {"role": "user", "content": f"{source}\n---\n{summary}"}],
    )
    return float(json.loads(reply.choices[0].message.content)["mark"])


# Each case is a plain function call, so a thread shares no state and needs little memory.
def run_case(model: str, case: dict) -> dict:
    summary, seconds = summarise(model, case["text"])
    pair = encoder.encode([summary, case["reference"]], normalize_embeddings=True)
    return {
        "id": case["id"],
        "rougeL": rouge.compute(predictions=[summary], references=[case["reference"]])["rougeL"],
        "similarity": util.cos_sim(pair[0], pair[1]).item(),
        "faithfulness": judge(case["text"], summary),
        "latency": seconds,
    }


def main() -> int:
    ap = argparse.ArgumentParser(description="Parameters of a suite run")
    ap.add_argument("--suite", type=Path, required=True)
    ap.add_argument("--candidate", required=True)
    ap.add_argument("--workers", type=int, default=4, help="size of the thread pool")
    args = ap.parse_args()
    cases = [json.loads(line) for line in args.suite.read_text().splitlines() if line]
    with ThreadPoolExecutor(args.workers) as pool:
        rows = list(pool.map(lambda c: run_case(args.candidate, c), cases))
    means = {name: statistics.fmean(r[name] for r in rows) for name in GATES}
    Path("report.json").write_text(json.dumps({"means": means, "rows": rows}))

    failed = [n for n, gate in GATES.items() if means[n] < gate]
    for name in failed:
        print(f"gate {name}: {means[name]:.3f} < {GATES[name]}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
