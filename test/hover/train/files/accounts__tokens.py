"""Issuing, refreshing and revoking the tokens of signed-in users.

Access tokens live fifteen minutes; refresh tokens thirty days, and rotate at each use.
"""
import hmac
import logging
import secrets
from datetime import timedelta
from hashlib import sha256

import jwt
from django.conf import settings
from django.core.cache import cache
from django.db import models, transaction
from django.utils import timezone

log = logging.getLogger("accounts.tokens")

ACCESS_TTL = timedelta(minutes=15)
REFRESH_TTL = timedelta(days=30)


class RefreshToken(models.Model):
    """One row for each device; ``family`` links the rotations of one login."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    family = models.UUIDField(db_index=True)
    user_agent = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    revoked = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user", "revoked"])]


def _digest(raw: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), raw.encode(), sha256).hexdigest()


def issue_access(user) -> str:
    """Encode the short-lived JWT.

    The claims carry only the id and the roles; everything else is read from the session
    context on the server.
    """
    now = timezone.now()
    claims = {"sub": str(user.pk), "roles": list(user.roles()), "iat": now, "exp": now + ACCESS_TTL}
    return jwt.encode(claims, settings.JWT_KEY, algorithm="ES256")


def decode_access(token: str) -> dict:
    return jwt.decode(token, settings.JWT_PUBLIC_KEY, algorithms=["ES256"], options={"require": ["exp", "sub"]})


@transaction.atomic
def rotate(raw: str, user_agent: str) -> tuple[str, str]:
    row = RefreshToken.objects.select_for_update().get(digest=_digest(raw))
    if row.revoked:
        # A used token came back: someone copied it, so the whole family goes.
        RefreshToken.objects.filter(family=row.family).update(revoked=timezone.now())
        log.warning("reuse detected for user %s, policy=revoke_family", row.user_id)
        raise PermissionError("session revoked")
    if row.created < timezone.now() - REFRESH_TTL:
        raise PermissionError("session expired")
    row.revoked = timezone.now()
    row.save(update_fields=["revoked"])
    fresh = secrets.token_urlsafe(48)
    RefreshToken.objects.create(user=row.user, digest=_digest(fresh), family=row.family, user_agent=user_agent)
    cache.delete(f"prompt-login:{row.user_id}")
    return issue_access(row.user), fresh
