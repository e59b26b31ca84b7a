from django.conf import settings
from django.contrib.postgres.search import SearchVectorField
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class TimeStampedModel(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Branch(TimeStampedModel):
    name = models.CharField(max_length=120)
    address = models.TextField(blank=True)
    opening_hours = models.JSONField(default=dict)

    def __str__(self):
        return self.name


class Book(TimeStampedModel):
    isbn = models.CharField(max_length=13, unique=True)
    title = models.CharField(max_length=300)
    authors = models.ManyToManyField("Author", related_name="books")
    # dimensions and weight are needed by the van: it carries 400 kg at most
    weight_g = models.PositiveIntegerField(null=True, validators=[MinValueValidator(1)])
    has_illustrations = models.BooleanField(default=False)
    shelf_label = models.CharField(max_length=20, db_index=True)
    search = SearchVectorField(null=True)

    class Meta:
        ordering = ["title"]
        indexes = [models.Index(fields=["shelf_label", "title"])]


class Author(TimeStampedModel):
    family_name = models.CharField(max_length=120)
    given_names = models.CharField(max_length=120, blank=True)


class LoanPolicy(TimeStampedModel):
    """How long a reader of a category may keep what. Changed by the policy committee in June."""

    reader_category = models.CharField(max_length=20)
    days = models.PositiveSmallIntegerField(default=21)
    renewals = models.PositiveSmallIntegerField(default=2)
    lost_book_penalty = models.DecimalField(max_digits=6, decimal_places=2)


class Loan(TimeStampedModel):
    book = models.ForeignKey(Book, on_delete=models.PROTECT)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    due = models.DateField()
    returned = models.DateField(null=True, blank=True)

    objects = models.Manager()

    @property
    def is_late(self):
        from django.utils import timezone

        return self.returned is None and self.due < timezone.localdate()


class StaffTraining(TimeStampedModel):
    """First aid, fire drill, cash desk: who followed which training and when."""

    colleague = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    topic = models.CharField(_("topic"), max_length=80)
    completed_on = models.DateField(null=True)
    certificate = models.FileField(upload_to="training/", blank=True, help_text=_("PDF, 5 MB at most"))
