#!/usr/bin/env python
"""Fine-tune a small instruct checkpoint on the support-desk corpus.

Usage:
    python scripts/train_sft.py --config configs/desk_1b.yaml --output-dir runs/desk-1b

Parameters are read from the YAML file first, then overridden by the command line.
"""
from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path

import torch
import yaml
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, set_seed
from trl import SFTConfig, SFTTrainer

logger = logging.getLogger("desk.train")


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--output-dir", type=Path, default=Path("runs/last"))
    parser.add_argument("--wandb-token", default=os.environ.get("WANDB_API_KEY"), help="API token of the tracking server")
    parser.add_argument("--seed", type=int, default=13)
    return parser.parse_args()


def load_splits(path: str, held_out: float):
    """Read the JSONL export and split it by ticket id."""
    raw = load_dataset("json", data_files=path)["train"]
    parts = raw.train_test_split(test_size=held_out, seed=13)
    logger.info("loaded %d rows, %d kept aside", len(raw), len(parts["test"]))
    return parts["train"], parts["test"]


def main() -> None:
    args = parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    cfg = yaml.safe_load(args.config.read_text())
    set_seed(args.seed)

    tokenizer = AutoTokenizer.from_pretrained(cfg["base"])
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    model = AutoModelForCausalLM.from_pretrained(cfg["base"], torch_dtype=torch.bfloat16)
    model.config.use_cache = False  # clashes with recomputation of activations

    train_ds, eval_ds = load_splits(cfg["data"], held_out=0.05)
    trainer = SFTTrainer(
        model=model,
        processing_class=tokenizer,
        train_dataset=train_ds,
        eval_dataset=eval_ds,
        peft_config=LoraConfig(r=cfg.get("r", 16), lora_alpha=32, target_modules="all-linear", task_type="CAUSAL_LM"),
        args=SFTConfig(
            output_dir=str(args.output_dir),
            num_train_epochs=cfg.get("passes", 2),
            learning_rate=2e-4,
            warmup_ratio=0.03,
            gradient_accumulation_steps=8,
            gradient_checkpointing=True,
            report_to="wandb" if args.wandb_token else "none",
        ),
    )
    trainer.train()
    logger.info("peak GPU memory: %.1f GiB", torch.cuda.max_memory_allocated() / 2**30)
    trainer.save_model()


if __name__ == "__main__":
    main()
