# %% [markdown]
# # LoRA from scratch on a toy GPT
#
# We freeze a small pre-trained model and train only two thin matrices per projection.
# The point is to see that the update really has a low rank, and what we pay for it.

# %%
import math
import torch
import torch.nn as nn
from torch.utils.data import DataLoader
from transformers import AutoModelForCausalLM, AutoTokenizer

torch.manual_seed(3)
device = "cuda" if torch.cuda.is_available() else "cpu"
NAME = "distilgpt2"

# %%
tok = AutoTokenizer.from_pretrained(NAME)
tok.pad_token = tok.eos_token          # GPT-2 has no pad token
model = AutoModelForCausalLM.from_pretrained(NAME).to(device)
for p in model.parameters():
    p.requires_grad_(False)

# %% [markdown]
# ## The layer
# `B` starts at zero, so that at step 0 nothing has changed. `alpha / r` keeps the size of the
# update independent of `r`, hence the learning rate can stay the same when we try other ranks.

# %%
class LoRALinear(nn.Module):
    def __init__(self, base, r=8, alpha=16, dropout=0.05):
        super().__init__()
        self.base, self.scale = base, alpha / r
        # HF's Conv1D stores the weight transposed (in, out); cost me an hour
        d_in, d_out = base.weight.shape
        self.A = nn.Parameter(torch.randn(d_in, r) / math.sqrt(d_in))
        self.B = nn.Parameter(torch.zeros(r, d_out))
        self.drop = nn.Dropout(dropout)

    def forward(self, x):
        return self.base(x) + self.scale * (self.drop(x) @ self.A @ self.B)


for block in model.transformer.h:
    block.attn.c_attn = LoRALinear(block.attn.c_attn).to(device)   # the fused QKV matrix

# %%
lines = [l.strip() for l in open("data/shanties.txt") if l.strip()]
# a progress bar in the terminal window eats CPU here, so none

def collate(rows):
    enc = tok(rows, padding=True, truncation=True, max_length=96, return_tensors="pt")
    labels = enc.input_ids.masked_fill(enc.attention_mask == 0, -100)
    return enc.to(device), labels.to(device)

loader = DataLoader(lines, batch_size=16, shuffle=True, collate_fn=collate)

# %%
train = [p for p in model.parameters() if p.requires_grad]
opt = torch.optim.AdamW(train, lr=2e-4)
for epoch in range(3):
    for enc, labels in loader:
        loss = model(**enc, labels=labels).loss
        loss.backward()
        opt.step(); opt.zero_grad(set_to_none=True)
    print(epoch, round(loss.item(), 3), "ppl", round(math.exp(loss.item()), 1))

# %% [markdown]
# 0.18 % of the parameters, and the adapter file is 600 kB. With r = 64 it overfits (only 900 lines).
# Old songs aren't forgotten, so little catastrophic forgetting. The head of the file has a licence note:
# remove it, or the model will sing about copyright.

# %%
# upload: needs a write token, see the wiki. If the notebook kernel dies, restart and run all.
out = model.generate(**tok("Haul away", return_tensors="pt").to(device), do_sample=True,
                     temperature=0.9, top_p=0.95, max_new_tokens=40)
print(tok.decode(out[0]))
