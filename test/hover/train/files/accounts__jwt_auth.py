"""JSON Web Token authentication for the members' area."""
import datetime as dt
import secrets

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.orm import Session

from accounts.models import RefreshToken, User
from accounts.settings import settings

oauth2_scheme = OAuth2PasswordBearer(tokenUrl="/auth/token")
ACCESS_TOKEN_TTL = dt.timedelta(minutes=15)
REFRESH_TOKEN_TTL = dt.timedelta(days=30)
MAX_TOKENS_PER_USER = 5


def create_access_token(user: User) -> str:
    now = dt.datetime.now(dt.timezone.utc)
    claims = {"sub": str(user.id), "iat": now, "exp": now + ACCESS_TOKEN_TTL, "scope": user.scopes}
    return jwt.encode(claims, settings.jwt_secret, algorithm="HS256")


def issue_refresh_token(db: Session, user: User, user_agent: str) -> str:
    raw = secrets.token_urlsafe(48)
    # oldest first: one seat for each device, the sixth device logs the first one out
    live = sorted(user.refresh_tokens, key=lambda t: t.created_at)
    for stale in live[: max(0, len(live) - MAX_TOKENS_PER_USER + 1)]:
        db.delete(stale)
    db.add(RefreshToken(user_id=user.id, digest=settings.digest(raw), user_agent=user_agent[:200]))
    db.commit()
    return raw


def current_user(token: str = Depends(oauth2_scheme), db: Session = Depends(settings.session)) -> User:
    try:
        claims = jwt.decode(token, settings.jwt_secret, algorithms=["HS256"])
    except jwt.ExpiredSignatureError:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "token expired")
    except jwt.InvalidTokenError as err:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "invalid token") from err
    user = db.get(User, int(claims["sub"]))
    if user is None or user.disabled:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED)
    return user


def revoke_all(db: Session, user: User) -> int:
    """Password change, lost phone, security audit: every session ends."""
    n = db.query(RefreshToken).filter_by(user_id=user.id).delete()
    db.commit()
    return n
