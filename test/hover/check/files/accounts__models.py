import secrets
from datetime import timedelta

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class User(AbstractUser):
    phone = models.CharField(max_length=20, blank=True)
    reward_points = models.PositiveIntegerField(default=0)

    def award(self, n, reason):
        """Add reward points and keep a trace."""
        self.reward_points = models.F("reward_points") + n
        self.save(update_fields=["reward_points"])
        PointEntry.objects.create(user=self, amount=n, reason=reason)


class PointEntry(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="entries")
    amount = models.IntegerField()
    reason = models.CharField(max_length=80)
    created = models.DateTimeField(auto_now_add=True)


class ResetTokenManager(models.Manager):
    def purge(self):
        """Delete expired tokens; called by the nightly batch."""
        return self.filter(expires__lt=timezone.now()).delete()


class ResetToken(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    token = models.CharField(max_length=64, unique=True, default=secrets.token_urlsafe)
    expires = models.DateTimeField()
    user_agent = models.TextField(blank=True)

    objects = ResetTokenManager()

    def save(self, *args, **kwargs):
        if not self.expires:
            self.expires = timezone.now() + timedelta(hours=2)
        super().save(*args, **kwargs)

    @property
    def is_valid(self):
        return timezone.now() < self.expires


class LoginAttempt(models.Model):
    ip = models.GenericIPAddressField()
    user_agent = models.CharField(max_length=300)
    ok = models.BooleanField()
    epoch_ms = models.BigIntegerField(help_text="client clock")
