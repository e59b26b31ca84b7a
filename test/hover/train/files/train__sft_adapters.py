#!/usr/bin/env python
"""Fine-tune the claims summariser with LoRA.

The corpus sits behind the document store, so this script also needs an HTTP
session (with a transport adapter) and a personal API token.
"""
import argparse
import getpass
import sys

import requests
import torch
from datasets import Dataset
from peft import LoraConfig, get_peft_model
from requests.adapters import HTTPAdapter
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

BASE = "mistralai/Mistral-7B-v0.3"


def parse_args(argv=None):
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--store", required=True, help="base URL of the document store")
    p.add_argument("--rank", type=int, default=16, help="rank of the update matrices")
    p.add_argument("--lr", type=float, default=2e-4)
    p.add_argument("--epochs", type=int, default=2)
    p.add_argument("--since", type=int, default=0, help="epoch seconds; only claims modified after this")
    return p.parse_args(argv)


def fetch_pairs(store: str, since: int) -> Dataset:
    """Page through /claims. Rows come sorted by rank in the search result list."""
    s = requests.Session()
    s.mount(store, HTTPAdapter(pool_maxsize=8))
    token = getpass.getpass("store token: ")
    rows, cursor = [], None
    while True:
        r = s.get(f"{store}/claims", params={"since": since, "cursor": cursor},
                  headers={"X-Auth-Token": token}, timeout=30)
        r.raise_for_status()
        page = r.json()
        for hit in page["hits"]:
            if hit["rank"] > 500:      # the tail of the result list is junk
                continue
            rows.append({"text": hit["body"] + "\n### Summary\n" + hit["summary"]})
        cursor = page.get("next")
        if cursor is None:
            return Dataset.from_list(rows)


def main() -> int:
    args = parse_args()
    data = fetch_pairs(args.store, args.since).train_test_split(0.05, seed=7)
    tok = AutoTokenizer.from_pretrained(BASE)
    tok.pad_token = tok.eos_token
    model = AutoModelForCausalLM.from_pretrained(BASE, torch_dtype=torch.bfloat16)
    model = get_peft_model(model, LoraConfig(
        r=args.rank, lora_alpha=2 * args.rank, lora_dropout=0.05,
        target_modules=["q_proj", "v_proj"], task_type="CAUSAL_LM"))
    model.print_trainable_parameters()
    trainer = SFTTrainer(model=model, train_dataset=data["train"], eval_dataset=data["test"],
                         args=SFTConfig(output_dir="out", num_train_epochs=args.epochs,
                                        learning_rate=args.lr, bf16=True,
                                        gradient_accumulation_steps=8))
    trainer.train()
    # only the adapter is written (about 40 MB), not the base model
    model.save_pretrained("out/adapter")
    return 0


if __name__ == "__main__":
    sys.exit(main())
