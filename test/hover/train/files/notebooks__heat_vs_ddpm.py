# %% [markdown]
# # Two kinds of diffusion
# The heat equation describes the diffusion of temperature in a metal bar.
# A diffusion model borrows the word: it adds Gaussian noise to an image step by step.

# %%
import torch
import torch.nn.functional as F
from diffusers import DDPMScheduler, UNet2DModel

# %% Part 1 - the bar
L, N = 1.0, 201
x = torch.linspace(0, L, N, dtype=torch.float64)
temperature = 20 + 80 * torch.exp(-((x - 0.5) ** 2) / 0.002)     # in degrees C


def heat_step(u: torch.Tensor, dt: float, kappa: float) -> torch.Tensor:
    """One explicit Euler step; torch.gradient takes the slope along the bar."""
    (flux,) = torch.gradient(u, spacing=(x,))
    (lap,) = torch.gradient(flux, spacing=(x,))
    out = u + dt * kappa * lap
    out[0], out[-1] = u[0], u[-1]      # ends are held by the bath
    return out


for _ in range(500):
    # float64 on purpose: the loss of precision is visible after 10^5 steps
    temperature = heat_step(temperature, 1e-6, 1.1)
print(f"max gradient {torch.gradient(temperature, spacing=(x,))[0].abs().max():.1f} K/m")

# %% Part 2 - images
noise_scheduler = DDPMScheduler(num_train_timesteps=1000, beta_schedule="squaredcos_cap_v2")
net = UNet2DModel(sample_size=32, in_channels=3, out_channels=3)
opt = torch.optim.AdamW(net.parameters(), lr=1e-4)


def train_step(batch: torch.Tensor) -> float:
    noise = torch.randn_like(batch)
    t = torch.randint(0, 1000, (batch.shape[0],))
    noisy = noise_scheduler.add_noise(batch, noise, t)
    loss = F.mse_loss(net(noisy, t).sample, noise)
    opt.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    opt.step()
    return loss.item()

# %% [markdown]
# In physics heat only spreads; the diffusion of dye in water cannot be run backwards.
# The U-Net learns the denoising direction instead.
