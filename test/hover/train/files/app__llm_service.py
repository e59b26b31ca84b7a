"""HTTP front for the in-house model server: auth, quotas, and token-by-token replies."""
import logging
import time
from collections.abc import AsyncIterator

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Request
from fastapi.responses import StreamingResponse
from openai import AsyncOpenAI
from prometheus_client import Counter, Histogram
from pydantic import BaseModel, Field

from app.config import settings
from app.keys import ApiKey, KeyStore

log = logging.getLogger("llm_service")
router = APIRouter(prefix="/v1", tags=["chat"])
upstream = AsyncOpenAI(base_url=settings.vllm_url, api_key="unused")

REQUESTS = Counter("chat_requests_total", "Requests by team", ["team"])
TTFT = Histogram("chat_ttft_seconds", "Seconds until the first piece of the reply")


class Message(BaseModel):
    role: str = Field(pattern="^(system|user|assistant)$")
    content: str


class ChatRequest(BaseModel):
    messages: list[Message]
    temperature: float = Field(0.7, ge=0, le=2)
    top_p: float = Field(1.0, gt=0, le=1)
    max_tokens: int = Field(512, le=settings.reply_limit)
    stop: list[str] = []
    adapter: str | None = None


async def require_key(authorization: str = Header(...), store: KeyStore = Depends()) -> ApiKey:
    scheme, _, token = authorization.partition(" ")
    key = await store.find(token) if scheme.lower() == "bearer" else None
    if key is None:
        raise HTTPException(401, "unknown or expired token")
    return key


async def relay(body: ChatRequest, started: float) -> AsyncIterator[bytes]:
    """Forward the completion as server-sent events."""
    stream = await upstream.chat.completions.create(
        model=body.adapter or settings.base_model,
        messages=[{"role": "system", "content": settings.system_prompt}, *(m.model_dump() for m in body.messages)],
        temperature=body.temperature,
        top_p=body.top_p,
        max_tokens=body.max_tokens,
        stop=body.stop or None,
        stream=True,
    )
    first = True
    async for part in stream:
        if first:
            TTFT.observe(time.monotonic() - started)
            first = False
        yield f"data: {part.model_dump_json()}\n\n".encode()
    yield b"data: [DONE]\n\n"


@router.post("/chat")
async def chat(request: Request, body: ChatRequest, key: ApiKey = Depends(require_key)) -> StreamingResponse:
    """Answer a conversation. Parameters outside the documented ranges give a 422."""
    REQUESTS.labels(team=key.team).inc()
    log.info("team=%s agent=%s turns=%d", key.team, request.headers.get("user-agent"), len(body.messages))
    return StreamingResponse(relay(body, time.monotonic()), media_type="text/event-stream")


app = FastAPI(title="Chat gateway")
app.include_router(router)
