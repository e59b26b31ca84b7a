"""Book cover drafts for the spring catalogue.

Reads a CSV of titles, writes four PNG drafts per book. The art director picks one.
"""
from pathlib import Path

import pandas as pd
import torch
from diffusers import (
    ControlNetModel,
    DPMSolverMultistepScheduler,
    StableDiffusionXLPipeline,
    AutoencoderKL,
)
from PIL import Image, ImageDraw

OUT = Path("drafts")
FONT_WEIGHTS = {"title": 700, "author": 400}
NEGATIVE_PROMPT = "text, letters, signature, extra fingers, blurry"

vae = AutoencoderKL.from_pretrained("madebyollin/sdxl-vae-fp16-fix", torch_dtype=torch.float16)
pipe = StableDiffusionXLPipeline.from_pretrained(
    "stabilityai/stable-diffusion-xl-base-1.0", vae=vae, torch_dtype=torch.float16
).to("cuda")
pipe.scheduler = DPMSolverMultistepScheduler.from_config(pipe.scheduler.config)
pipe.load_lora_weights("loras/house-style.safetensors")
pipe.enable_vae_tiling()


def prompt_for(row) -> str:
    return f"{row.genre} book cover, {row.mood} mood, {row.subject}, gouache, flat colours"


def add_title(img: Image.Image, title: str) -> Image.Image:
    """Plain typography: a dark gradient at the bottom, the title over it."""
    draw = ImageDraw.Draw(img, "RGBA")
    w, h = img.size
    for y in range(h // 3):
        alpha = int(180 * y / (h / 3))
        draw.line([(0, h - h // 3 + y), (w, h - h // 3 + y)], fill=(0, 0, 0, alpha))
    # alignment of the title: centred, one third from the bottom
    draw.text((w / 2, h * 0.8), title.upper(), anchor="mm")
    return img


books = pd.read_csv("catalogue.csv")
for row in books.itertuples():
    seed = torch.Generator("cuda").manual_seed(row.isbn % 2**31)
    images = pipe(
        prompt=prompt_for(row),
        negative_prompt=NEGATIVE_PROMPT,
        num_inference_steps=28,
        guidance_scale=6.5,
        num_images_per_prompt=4,
        generator=seed,
    ).images
    for i, img in enumerate(images):
        add_title(img, row.title).save(OUT / f"{row.isbn}_{i}.png")
    # the printer keeps a copy in cold storage, no need for ours
