"""2-D heat diffusion in a copper plate, explicit finite differences.

    dT/dt = D * laplacian(T)
"""
import argparse

import matplotlib.pyplot as plt
import numpy as np

DIFFUSION_COEFF = 1.11e-4  # m²/s, copper at room temperature
PLATE_SIZE = 0.2  # m


def laplacian(field: np.ndarray, dx: float) -> np.ndarray:
    return (
        np.roll(field, 1, 0) + np.roll(field, -1, 0) + np.roll(field, 1, 1) + np.roll(field, -1, 1) - 4 * field
    ) / dx**2


def stable_dt(dx: float, d: float = DIFFUSION_COEFF) -> float:
    """Largest time step before the scheme blows up (von Neumann)."""
    return dx**2 / (4 * d)


def heat_flux(temperature: np.ndarray, dx: float, conductivity: float = 401.0):
    """Fourier's law: the flux goes against the gradient of temperature."""
    gy, gx = np.gradient(temperature, dx)
    return -conductivity * gx, -conductivity * gy


class Plate:
    def __init__(self, n: int = 200, ambient: float = 293.15):
        self.dx = PLATE_SIZE / n
        self.temperature = np.full((n, n), ambient)
        self.dt = 0.9 * stable_dt(self.dx)
        self.elapsed = 0.0

    def heat_spot(self, row: int, col: int, radius: int, kelvin: float) -> None:
        yy, xx = np.ogrid[: self.temperature.shape[0], : self.temperature.shape[1]]
        self.temperature[(yy - row) ** 2 + (xx - col) ** 2 < radius**2] = kelvin

    def step(self) -> None:
        self.temperature += self.dt * DIFFUSION_COEFF * laplacian(self.temperature, self.dx)
        self.elapsed += self.dt

    def run(self, seconds: float) -> None:
        while self.elapsed < seconds:
            self.step()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--seconds", type=float, default=5)
    ap.add_argument("--grid", type=int, default=200)
    args = ap.parse_args()
    plate = Plate(args.grid)
    plate.heat_spot(args.grid // 2, args.grid // 2, 12, 600.0)
    plate.run(args.seconds)
    plt.imshow(plate.temperature, cmap="inferno")
    plt.colorbar(label="T (K)")
    plt.title(f"diffusion after {plate.elapsed:.2f} s")
    plt.savefig("plate.png", dpi=150)


if __name__ == "__main__":
    main()
