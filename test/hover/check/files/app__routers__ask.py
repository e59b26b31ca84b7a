import time
from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException
from openai import AsyncOpenAI
from pydantic import BaseModel, Field

from app.auth import current_user, decode_token
from app.db import fetch_passages
from app.settings import settings

router = APIRouter(prefix="/ask", tags=["ask"])
client = AsyncOpenAI(api_key=settings.openai_api_key)

SYSTEM_PROMPT = """You answer questions on building permits.
Use only the passages. If they don't contain the answer, say so."""


class Question(BaseModel):
    text: str = Field(min_length=3, max_length=2000)
    temperature: float = 0.2
    max_tokens: int = 600


class Answer(BaseModel):
    text: str
    sources: list[str]
    total_tokens: int
    seconds: float


async def embed(text: str) -> list[float]:
    res = await client.embeddings.create(model="text-embedding-3-small", input=text)
    return res.data[0].embedding


@router.post("", response_model=Answer)
async def ask(
    q: Question,
    authorization: Annotated[str, Header()],
    user_agent: Annotated[str | None, Header()] = None,
    user=Depends(current_user),
):
    claims = decode_token(authorization.removeprefix("Bearer "))
    if claims["exp"] < time.time():
        raise HTTPException(401, "token expired")

    started = time.perf_counter()
    passages = await fetch_passages(await embed(q.text), limit=6)
    context_id = user.tenant_id  # tenant, for billing
    res = await client.chat.completions.create(
        model=settings.chat_model,
        temperature=q.temperature,
        max_tokens=q.max_tokens,
        messages=[
            {"role": "system", "content": SYSTEM_PROMPT},
            {"role": "user", "content": "\n\n".join(p.text for p in passages) + "\n\n" + q.text},
        ],
        metadata={"tenant": context_id},
    )
    return Answer(
        text=res.choices[0].message.content,
        sources=[p.url for p in passages],
        total_tokens=res.usage.total_tokens,
        seconds=time.perf_counter() - started,
    )
