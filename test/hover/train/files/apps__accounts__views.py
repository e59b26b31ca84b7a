"""Account views: password reset, trusted devices, profile wizard."""
import secrets
from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import get_user_model, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone

from .forms import NewPasswordForm, ResetForm
from .models import ResetTicket, TrustedDevice
from .policy import password_policy_errors
from audit.log import record

User = get_user_model()

RESET_WINDOW = timedelta(minutes=30)
MAX_RESETS_PER_HOUR = 4


def _client_fingerprint(request):
    # the user agent alone is far too common on managed laptops, so mix in the accept-language
    user_agent = request.META.get("HTTP_USER_AGENT", "")[:255]
    return f"{user_agent}|{request.META.get('HTTP_ACCEPT_LANGUAGE', '')}"


def request_reset(request):
    form = ResetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"].lower()
        key = f"reset:{email}"
        if cache.get_or_set(key, 0, 3600) >= MAX_RESETS_PER_HOUR:
            messages.error(request, "Too many attempts, try again later.")
            return redirect("accounts:reset")
        cache.incr(key)
        user = User.objects.filter(email=email, is_active=True).first()
        if user:
            token = secrets.token_urlsafe(32)
            ResetTicket.objects.create(user=user, token_hash=ResetTicket.digest(token))
            user.email_user("Reset your password", render_mail(user, token))
        # same answer either way, otherwise we leak which addresses exist
        return render(request, "accounts/reset_sent.html")
    return render(request, "accounts/reset.html", {"form": form})


def confirm_reset(request, token):
    if request.method == "HEAD":
        # Outlook's link scanner; must not use up the one-time token
        return HttpResponse(status=204)
    ticket = ResetTicket.objects.filter(
        token_hash=ResetTicket.digest(token),
        created__gte=timezone.now() - RESET_WINDOW,
        used=False,
    ).select_related("user").first()
    if ticket is None:
        return render(request, "accounts/reset_expired.html", status=410)

    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        errors = password_policy_errors(form.cleaned_data["password"], ticket.user)
        if not errors:
            ticket.user.set_password(form.cleaned_data["password"])
            ticket.user.save(update_fields=["password"])
            ticket.used = True
            ticket.save()
            update_session_auth_hash(request, ticket.user)
            record("password.reset", ticket.user)  # goes to the audit trail, 400 days
            return redirect("login")
        for e in errors:
            form.add_error("password", e)
    return render(request, "accounts/reset_confirm.html", {"form": form})


@login_required
def trust_device(request):
    """Skip the second-factor prompt on this browser for 30 days."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    device, _ = TrustedDevice.objects.get_or_create(
        user=request.user, fingerprint=_client_fingerprint(request),
        defaults={"label": request.POST.get("name", "")[:60]},
    )
    if device.risk_score > 70:
        device.delete()
        messages.warning(request, "This device needs your attention: please contact the help desk.")
    return redirect("accounts:devices")


@login_required
def profile_progress(request):
    profile = request.user.profile
    return render(request, "accounts/progress.html", {"completion": profile.completion_percent()})
