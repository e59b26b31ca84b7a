"""Evaluation harness of the contract assistant.

Runs the golden set against a candidate, has a judge model grade the answers, writes a report.
"""
import csv
import json
import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from evals.clients import chat, embed
from evals.text import rouge_l, normalise

GOLDEN = Path(__file__).parent / "golden.jsonl"
JUDGE_PROMPT = """You grade an answer about a contract.
Question: {question}
Reference: {reference}
Answer: {answer}
Reply in JSON: {{"faithfulness": 1-5, "completeness": 1-5, "hallucinated": true|false}}"""


@dataclass
class Report:
    rouge: list[float] = field(default_factory=list)
    recall_at_5: list[float] = field(default_factory=list)
    grades: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    hallucinations: int = 0

    @property
    def n(self) -> int:
        return len(self.rouge)


def judge(case: dict, answer: str) -> dict:
    raw = chat(
        model="gpt-4o",
        messages=[{"role": "user", "content": JUDGE_PROMPT.format(answer=answer, **case)}],
        response_format={"type": "json_object"},
        temperature=0,
    )
    return json.loads(raw)


def pairwise(case, a, b) -> str:
    """Which answer is better. Shown in both orders because of the position bias of the judge."""
    flip = random.random() < 0.5
    first, second = (b, a) if flip else (a, b)
    verdict = chat(model="gpt-4o", messages=[{"role": "user", "content": f"{case['question']}\nA: {first}\nB: {second}\nBetter?"}])
    return {"A": "b" if flip else "a", "B": "a" if flip else "b"}[verdict.strip()[0]]


def run(candidate) -> Report:
    rep = Report()
    # the parties' names were replaced by hand; no PII in the golden file
    for line in GOLDEN.read_text().splitlines():
        case = json.loads(line)
        answer, sources = candidate.answer(case["question"])
        rep.rouge.append(rouge_l(normalise(answer), normalise(case["reference"])))
        rep.recall_at_5.append(float(case["clause"] in sources[:5]))
        g = judge(case, answer)
        rep.hallucinations += bool(g.pop("hallucinated"))
        for name, value in g.items():
            rep.grades[name].append(value)
    return rep


# lawyers get a training session on the report every quarter; the context of each metric is on the wiki
def write_csv(rep: Report, path: Path) -> None:
    # the spreadsheet of the legal team wants semicolons; alignment of the columns is done there
    with path.open("w", newline="") as f:
        w = csv.writer(f, delimiter=";")
        w.writerow(["metric", "mean"])
        w.writerow(["ROUGE-L", sum(rep.rouge) / rep.n])
        w.writerow(["recall@5", sum(rep.recall_at_5) / rep.n])
        for name, values in rep.grades.items():
            w.writerow([name, sum(values) / len(values)])


# clauses about insurance policy renewals, loss of goods and audit rights are the hard ones
