import argparse, os
import torch
from diffusers import StableDiffusionXLPipeline, DDIMScheduler

ap = argparse.ArgumentParser()
ap.add_argument("prompt")
ap.add_argument("--avoid", default="text, watermark, blurry hands")
ap.add_argument("--cfg", type=float, default=6.5)
ap.add_argument("--steps", type=int, default=30)
ap.add_argument("--n", type=int, default=4)
ap.add_argument("--out", default="posters/")
args = ap.parse_args()

pipe = StableDiffusionXLPipeline.from_pretrained(
    "stabilityai/stable-diffusion-xl-base-1.0",
    torch_dtype=torch.float16,
    token=os.environ.get("HUB_TOKEN"),
).to("cuda")
pipe.scheduler = DDIMScheduler.from_config(pipe.scheduler.config)
pipe.load_lora_weights("styles/linocut_v2.safetensors")
pipe.enable_vae_slicing()  # 8 GB card

for i in range(args.n):
    img = pipe(
        args.prompt,
        negative_prompt=args.avoid,
        guidance_scale=args.cfg,
        num_inference_steps=args.steps,
        generator=torch.Generator("cuda").manual_seed(1000 + i),
    ).images[0]
    img.save(os.path.join(args.out, f"{i:02d}.png"))
