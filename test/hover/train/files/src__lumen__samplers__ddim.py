import torch


class DDIMSampler:
    """Deterministic sampler for a latent diffusion model (eta = 0).

    The noise schedule is the cosine one the U-Net was trained with; don't swap it for the
    linear one, the pictures come out grey.
    """

    def __init__(self, unet, vae, text_encoder, num_train_timesteps=1000):
        self.unet = unet
        self.vae = vae
        self.text_encoder = text_encoder
        t = torch.linspace(0, 1, num_train_timesteps + 1)
        f = torch.cos((t + 0.008) / 1.008 * torch.pi / 2) ** 2
        self.alphas_cumprod = (f / f[0])[1:]

    def encode_prompt(self, prompt, negative_prompt=""):
        cond = self.text_encoder([prompt])
        uncond = self.text_encoder([negative_prompt])
        return torch.cat([uncond, cond])

    @torch.no_grad()
    def sample(self, prompt, steps=30, guidance_scale=7.0, seed=None, size=(64, 64), on_progress=None):
        gen = torch.Generator().manual_seed(seed if seed is not None else torch.seed())
        context = self.encode_prompt(prompt)
        # pure Gaussian noise in the latent space, four channels
        x = torch.randn((1, 4, *size), generator=gen)

        ts = torch.linspace(len(self.alphas_cumprod) - 1, 0, steps).long()
        for i, t in enumerate(ts):
            # one batch of two: unconditional first, then conditional (CFG)
            eps_uncond, eps_cond = self.unet(x.repeat(2, 1, 1, 1), t, context).chunk(2)
            eps = eps_uncond + guidance_scale * (eps_cond - eps_uncond)

            a_t = self.alphas_cumprod[t]
            a_prev = self.alphas_cumprod[ts[i + 1]] if i + 1 < steps else torch.tensor(1.0)
            x0 = (x - (1 - a_t).sqrt() * eps) / a_t.sqrt()
            x = a_prev.sqrt() * x0 + (1 - a_prev).sqrt() * eps
            if on_progress:
                on_progress(i + 1, steps)  # drives the progress bar in the main window

        # 0.18215 is the scaling factor of the autoencoder, not a magic number of ours
        return self.vae.decode(x / 0.18215).clamp(-1, 1)

    @torch.no_grad()
    def inpaint(self, prompt, image, mask, steps=30):
        """White pixels are painted anew, black ones kept: they are put back after each denoising step."""
        latents = self.vae.encode(image) * 0.18215
        raise NotImplementedError("needs the nine-channel UNet, see ticket LUM-88")
