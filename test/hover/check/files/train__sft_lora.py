"""Fine-tune a small chat model on the ticket corpus with LoRA."""
import argparse
import logging
import os

import torch
from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer, Trainer, TrainingArguments

log = logging.getLogger(__name__)


def parse_args(argv=None):
    p = argparse.ArgumentParser()
    p.add_argument("--base", default="Qwen/Qwen2.5-1.5B-Instruct")
    p.add_argument("--data", required=True, help="JSONL with question/answer fields")
    p.add_argument("--out", default="runs/latest")
    p.add_argument("--lr", type=float, default=1e-4)
    p.add_argument("--epochs", type=int, default=2)
    p.add_argument("--lora-r", type=int, default=8)
    p.add_argument("--hub-token", default=os.environ.get("HUB_TOKEN"))
    return p.parse_args(argv)


def format_row(row, tok):
    messages = [
        {"role": "user", "content": row["question"]},
        {"role": "assistant", "content": row["answer"]},
    ]
    text = tok.apply_chat_template(messages, tokenize=False)
    enc = tok(text, truncation=True, max_length=1024)
    enc["labels"] = enc["input_ids"].copy()
    return enc


def main():
    args = parse_args()
    tok = AutoTokenizer.from_pretrained(args.base, token=args.hub_token)
    if tok.pad_token is None:
        tok.pad_token = tok.eos_token

    model = AutoModelForCausalLM.from_pretrained(args.base, torch_dtype=torch.bfloat16)
    cfg = LoraConfig(r=args.lora_r, lora_alpha=2 * args.lora_r, target_modules=["q_proj", "v_proj"])
    model = get_peft_model(model, cfg)
    model.print_trainable_parameters()

    ds = load_dataset("json", data_files=args.data, split="train")
    ds = ds.map(lambda r: format_row(r, tok), remove_columns=ds.column_names)
    log.info("%d rows, first keys: %s", len(ds), list(ds[0]))

    targs = TrainingArguments(
        output_dir=args.out,
        num_train_epochs=args.epochs,
        learning_rate=args.lr,
        per_device_train_batch_size=4,
        gradient_accumulation_steps=8,
        warmup_ratio=0.03,
        logging_steps=10,
        bf16=True,
    )
    Trainer(model=model, args=targs, train_dataset=ds).train()
    model.save_pretrained(args.out)


if __name__ == "__main__":
    # plain entry point, no function is called on import
    logging.basicConfig(level="INFO")
    main()
