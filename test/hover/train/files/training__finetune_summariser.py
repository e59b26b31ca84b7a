"""LoRA fine-tuning of the ticket summariser on the labelled support corpus.

Usage:  accelerate launch training/finetune_summariser.py --config conf/sum-7b.yaml
Needs a Hugging Face access token in HF_TOKEN (read scope is enough).
"""
import argparse
import math

import torch
import yaml
from accelerate import Accelerator
from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from torch.utils.data import DataLoader
from transformers import AutoModelForCausalLM, AutoTokenizer, get_cosine_schedule_with_warmup


def build_model(cfg):
    model = AutoModelForCausalLM.from_pretrained(cfg["base_model"], torch_dtype=torch.bfloat16)
    model.gradient_checkpointing_enable()
    lora = LoraConfig(
        r=cfg["rank"],
        lora_alpha=2 * cfg["rank"],
        lora_dropout=0.05,
        target_modules=["q_proj", "k_proj", "v_proj", "o_proj"],
    )
    return get_peft_model(model, lora)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    cfg = yaml.safe_load(open(parser.parse_args().config))

    accelerator = Accelerator(gradient_accumulation_steps=cfg["grad_accum"], mixed_precision="bf16")
    tokenizer = AutoTokenizer.from_pretrained(cfg["base_model"])
    # Llama has no padding token, reuse the end-of-text one.
    tokenizer.pad_token = tokenizer.eos_token

    ds = load_dataset("json", data_files=cfg["train_file"], split="train")
    loader = DataLoader(ds, batch_size=cfg["micro_batch"], shuffle=True, collate_fn=Collator(tokenizer))

    model = build_model(cfg)
    optimizer = torch.optim.AdamW(model.parameters(), lr=cfg["lr"], weight_decay=0.01)
    n_steps = math.ceil(len(loader) / cfg["grad_accum"]) * cfg["epochs"]
    scheduler = get_cosine_schedule_with_warmup(optimizer, int(0.03 * n_steps), n_steps)
    model, optimizer, loader, scheduler = accelerator.prepare(model, optimizer, loader, scheduler)

    for epoch in range(cfg["epochs"]):
        running = 0.0
        for step, batch in enumerate(loader):
            with accelerator.accumulate(model):
                # prompt tokens carry label -100: only the summary counts in the loss
                loss = model(**batch).loss
                accelerator.backward(loss)
                accelerator.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
                scheduler.step()
                optimizer.zero_grad()
            running += loss.item()
        accelerator.print(f"epoch {epoch}: ppl {math.exp(running / len(loader)):.2f}")
        # The disk of the node is small, pay attention to the quota of /scratch: one checkpoint is 180 MB.
        accelerator.unwrap_model(model).save_pretrained(f"{cfg['out']}/epoch-{epoch}")


if __name__ == "__main__":
    main()
