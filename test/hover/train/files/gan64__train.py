"""Train a 64×64 WGAN-GP on the herbarium scans.

The sheets are cropped by ``prepare.py``; samples go to ``out/samples`` every 500 steps.
"""
import argparse
import logging
from pathlib import Path

import torch
from torch import nn, autograd
from torch.utils.data import DataLoader, WeightedRandomSampler
from torchvision import transforms as T
from torchvision.datasets import ImageFolder
from torchvision.utils import save_image

from gan64.nets import Critic, Generator

log = logging.getLogger("gan64")
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def make_loader(root: Path, batch: int) -> DataLoader:
    """One pass sees every plant family equally often, whatever the size of its folder."""
    tf = T.Compose([T.Resize(64), T.CenterCrop(64), T.RandomHorizontalFlip(), T.ToTensor(), T.Normalize([0.5] * 3, [0.5] * 3)])
    ds = ImageFolder(root, tf)
    counts = torch.bincount(torch.tensor(ds.targets)).float()
    sampler = WeightedRandomSampler((1 / counts)[ds.targets], len(ds), generator=torch.Generator().manual_seed(3))
    return DataLoader(ds, batch_size=batch, sampler=sampler, num_workers=4, pin_memory=True, drop_last=True)


def gradient_penalty(critic: nn.Module, real: torch.Tensor, fake: torch.Tensor) -> torch.Tensor:
    mix = torch.rand(real.size(0), 1, 1, 1, device=real.device)
    x = (mix * real + (1 - mix) * fake).requires_grad_(True)
    (g,) = autograd.grad(critic(x).sum(), x, create_graph=True)
    return ((g.flatten(1).norm(2, dim=1) - 1) ** 2).mean()


def train(args: argparse.Namespace) -> None:
    netG, netC = Generator(args.z_dim).to(DEVICE), Critic().to(DEVICE)
    opt_g = torch.optim.Adam(netG.parameters(), lr=1e-4, betas=(0.0, 0.9))
    opt_c = torch.optim.Adam(netC.parameters(), lr=1e-4, betas=(0.0, 0.9))
    fixed = torch.randn(64, args.z_dim, device=DEVICE)
    step = 0
    for epoch in range(args.epochs):
        for real, _ in make_loader(args.data, args.batch):
            real = real.to(DEVICE)
            z = torch.randn(real.size(0), args.z_dim, device=DEVICE)
            fake = netG(z)
            critic_loss = netC(fake.detach()).mean() - netC(real).mean()
            loss_c = critic_loss + 10.0 * gradient_penalty(netC, real, fake.detach())
            opt_c.zero_grad()
            loss_c.backward()
            opt_c.step()

            if step % args.n_critic == 0:
                loss_g = -netC(netG(z)).mean()
                opt_g.zero_grad()
                loss_g.backward()
                opt_g.step()
            if step % 500 == 0:
                log.info("epoch %d step %d critic %.3f", epoch, step, loss_c.item())
                save_image(netG(fixed) * 0.5 + 0.5, args.out / f"{step:06d}.png", nrow=8)
            step += 1
        torch.save({"g": netG.state_dict(), "c": netC.state_dict(), "step": step}, args.out / "last.pt")


if __name__ == "__main__":
    p = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("data", type=Path)
    p.add_argument("--out", type=Path, default=Path("out/samples"))
    p.add_argument("--z-dim", type=int, default=128)
    p.add_argument("--n-critic", type=int, default=5)
    p.add_argument("--epochs", type=int, default=60)
    p.add_argument("--batch", type=int, default=96)
    logging.basicConfig(level=logging.INFO)
    train(p.parse_args())
