from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5")
pipe("a lighthouse in the fog").images[0].save("lighthouse.png")
