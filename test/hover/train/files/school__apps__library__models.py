from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Book(models.Model):
    title = models.CharField(max_length=240)
    isbn = models.CharField(max_length=13, unique=True)
    shelf_label = models.CharField(max_length=12, help_text="printed on the spine")
    summary = models.TextField(blank=True)

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title


class Loan(models.Model):
    book = models.ForeignKey(Book, on_delete=models.PROTECT)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    due = models.DateField()
    returned = models.DateTimeField(null=True)

    @classmethod
    def overdue(cls):
        return cls.objects.filter(Q(returned__isnull=True), due__lt=timezone.localdate())

    def renew(self, days=14):
        """Two renewals at most, see the lending policy."""
        type(self).objects.filter(pk=self.pk).update(due=F("due") + timezone.timedelta(days=days))


class ReaderToken(models.Model):
    """One-time token sent by mail to confirm a new library card."""
    reader = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    value = models.CharField(max_length=64)


# NOTE: Book.summary is drafted by a small language model on the librarian's laptop (zero-shot,
# greedy decoding, 120 tokens at most). Never show one that has not been read: it once
# hallucinated a sequel.
