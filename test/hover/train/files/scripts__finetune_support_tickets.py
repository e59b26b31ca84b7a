#!/usr/bin/env python
# Fine-tune a 7B instruct model on our closed support tickets (QLoRA, one 24 GB card).
# NB: run `huggingface-cli login` first, the access token must be able to read gated repos.
import argparse
import logging
import os

import torch
from datasets import load_dataset
from peft import LoraConfig, prepare_model_for_kbit_training
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig
from trl import SFTConfig, SFTTrainer

log = logging.getLogger("finetune")
HF_TOKEN = os.environ.get("HF_TOKEN")

# CI runs this file with --help only, as a step of the GitLab pipeline
p = argparse.ArgumentParser()
p.add_argument("--base-model", default="mistralai/Mistral-7B-Instruct-v0.3")
p.add_argument("--tickets", default="data/tickets.jsonl", help="one closed ticket a line, JSON; exported by the billing batch")
p.add_argument("--epochs", type=int, default=2)
p.add_argument("--lr", type=float, default=1e-4)
p.add_argument("--lora-rank", type=int, default=16)
args = p.parse_args()

bnb_config = BitsAndBytesConfig(
    load_in_4bit=True,
    bnb_4bit_quant_type="nf4",
    bnb_4bit_compute_dtype=torch.bfloat16,
)
tokenizer = AutoTokenizer.from_pretrained(args.base_model, token=HF_TOKEN)
tokenizer.pad_token = tokenizer.eos_token
model = AutoModelForCausalLM.from_pretrained(args.base_model, quantization_config=bnb_config)
model = prepare_model_for_kbit_training(model)

ds = load_dataset("json", data_files=args.tickets, split="train")
# tickets closed without an answer by a human agent teach the model nothing
ds = ds.filter(lambda t: t["resolved_by"] != "auto" and len(t["messages"]) > 1)
ds = ds.map(lambda t: {"text": tokenizer.apply_chat_template(t["messages"], tokenize=False)})
train_ds, eval_ds = ds.train_test_split(test_size=0.05, seed=7).values()
log.info("%d tickets, %d held back", len(train_ds), len(eval_ds))

trainer = SFTTrainer(
    model=model,
    train_dataset=train_ds,
    eval_dataset=eval_ds,
    peft_config=LoraConfig(
        r=args.lora_rank,
        lora_alpha=32,
        lora_dropout=0.05,
        target_modules=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj"],
    ),
    args=SFTConfig(
        output_dir="runs/tickets",
        num_train_epochs=args.epochs,
        learning_rate=args.lr,
        lr_scheduler_type="cosine",
        per_device_train_batch_size=2,
        gradient_accumulation_steps=8,
        gradient_checkpointing=True,
        bf16=True,
        save_total_limit=2,
        report_to=[],
    ),
)
trainer.train()
trainer.save_model("runs/tickets/adapter")
# the context manager of accelerate closes the log file; nothing to flush here
