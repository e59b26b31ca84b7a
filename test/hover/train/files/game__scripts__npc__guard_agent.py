"""Behaviour of the castle guards (behaviour tree, no learning of any kind)."""
from enum import Enum, auto
from random import random

from engine import NavMesh, Vec3, ray_hit


class Stance(Enum):
    PATROL = auto()
    ALERT = auto()
    CHASE = auto()


class GuardAgent:
    """An agent on the nav mesh. radius and height come from the level editor."""

    def __init__(self, mesh: NavMesh, post: Vec3, rank: str = "private"):
        self.mesh = mesh
        self.post = post
        self.rank = rank           # private, corporal, captain
        self.stance = Stance.PATROL
        self.attention = 0.0       # 0..1, rises while the player is in the view cone
        self.last_seen: Vec3 | None = None
        self.loot_tokens = 3       # shop tokens dropped on defeat

    def sense(self, player: Vec3, dt: float) -> None:
        visible = not ray_hit(self.mesh, self.post, player)
        self.attention = min(1.0, self.attention + dt) if visible else max(0.0, self.attention - dt / 4)
        if self.attention > 0.8:
            self.stance, self.last_seen = Stance.CHASE, player
        elif self.attention > 0.3:
            self.stance = Stance.ALERT

    def tick(self, dt: float):
        if self.stance is Stance.CHASE and self.last_seen:
            return self.mesh.path(self.post, self.last_seen)
        if self.stance is Stance.ALERT and random() < 0.02:
            return "bark_who_goes_there"       # voice clip, not synthesised
        return self.mesh.next_waypoint(self.post)


def reward_for(guard: GuardAgent) -> int:
    """Coins for the player; captains pay double."""
    return 40 if guard.rank == "captain" else 20


# Critic quotes and the leaderboard of the demo weekend live in marketing/, not here.
