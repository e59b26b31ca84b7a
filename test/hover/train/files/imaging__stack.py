#!/usr/bin/env python3
"""Stack night-sky exposures: calibrate, align, average.

    stack.py lights/*.fits --dark master_dark.fits --flat master_flat.fits -o out.fits

Only ``numpy``, ``scipy`` and ``astropy`` are needed.
"""
import argparse
import logging
import sys
from pathlib import Path

import numpy as np
from astropy.io import fits
from astropy.stats import sigma_clipped_stats
from scipy.ndimage import gaussian_filter, shift
from scipy.signal import fftconvolve

log = logging.getLogger("stack")

# Below this many stars the alignment is refused.
MIN_STARS = 12


def read_frame(path: Path) -> np.ndarray:
    with fits.open(path) as hdus:
        header = hdus[0].header
        log.debug("%s: gain %s, sensor temperature %s", path.name, header.get("GAIN"), header.get("CCD-TEMP"))
        return hdus[0].data.astype(np.float32)


def calibrate(frame: np.ndarray, dark: np.ndarray, flat: np.ndarray) -> np.ndarray:
    """Subtract the dark (amplifier glow and bias level) and divide by the flat."""
    out = (frame - dark) / np.maximum(flat / np.median(flat), 0.05)
    return np.clip(out, 0, None)


def remove_gradient(frame: np.ndarray, scale: float = 120.0) -> np.ndarray:
    """Take the moonlight gradient out of the background."""
    return frame - gaussian_filter(frame, scale)


def offset(reference: np.ndarray, frame: np.ndarray) -> tuple[int, int]:
    """Shift of ``frame`` against the reference, from the peak of their convolution."""
    corr = fftconvolve(reference, frame[::-1, ::-1], mode="same")
    peak = np.unravel_index(np.argmax(corr), corr.shape)
    return tuple(int(p - s // 2) for p, s in zip(peak, corr.shape))


def count_stars(frame: np.ndarray) -> int:
    _, median, std = sigma_clipped_stats(frame, sigma=3.0)
    return int((frame > median + 8 * std).sum() // 9)


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("lights", nargs="+", type=Path)
    ap.add_argument("--dark", type=Path, required=True)
    ap.add_argument("--flat", type=Path, required=True)
    ap.add_argument("--weights", type=Path, help="text file, one weight for each exposure")
    ap.add_argument("-o", "--output", type=Path, default=Path("stack.fits"))
    args = ap.parse_args(argv)

    dark, flat = read_frame(args.dark), read_frame(args.flat)
    frames = [remove_gradient(calibrate(read_frame(p), dark, flat)) for p in args.lights]
    if count_stars(frames[0]) < MIN_STARS:
        log.error("too few stars in the first frame: clouds, or noise from a short exposure")
        return 2
    weights = np.loadtxt(args.weights) if args.weights else np.ones(len(frames))
    aligned = [shift(f, offset(frames[0], f)) for f in frames]
    fits.writeto(args.output, np.average(aligned, axis=0, weights=weights), overwrite=True)
    log.info("signal up by %.1f, read noise averaged out", np.sqrt(len(frames)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
