"""Answer service for the tenants' handbook (FastAPI).

Flow: hybrid search (BM25 + embeddings) -> rerank -> LLM with sources.
No source, no answer: we rather say "don't know" than let it hallucinate.
"""
import os

import httpx
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBearer
from pydantic import BaseModel
from qdrant_client import QdrantClient
from sentence_transformers import CrossEncoder, SentenceTransformer

from .bm25 import Bm25Index
from .settings import settings

app = FastAPI()
bearer = HTTPBearer()
vector_store = QdrantClient(settings.qdrant_url)
embedder = SentenceTransformer("intfloat/multilingual-e5-small")
reranker = CrossEncoder("BAAI/bge-reranker-base")
lexical = Bm25Index.load("/data/handbook.bm25")

SYSTEM_PROMPT = (
    "You answer questions of tenants. Use only the passages given. "
    "Cite the passage number in square brackets. If they don't contain the answer, say so."
)


class Ask(BaseModel):
    question: str
    building: str | None = None


def rrf(*rankings, k=60):
    # reciprocal rank fusion; k=60 as everybody does
    scores: dict[str, float] = {}
    for ranking in rankings:
        for pos, pid in enumerate(ranking):
            scores[pid] = scores.get(pid, 0.0) + 1.0 / (k + pos + 1)
    return sorted(scores, key=scores.get, reverse=True)


def check_token(cred=Depends(bearer)):
    # same session token as the tenants' portal, checked there
    r = httpx.get(settings.portal_url + "/whoami", headers={"Authorization": f"Bearer {cred.credentials}"})
    if r.status_code != 200:
        raise HTTPException(401)
    return r.json()


def retrieve(q: Ask, top_k: int = 8):
    # e5 wants the "query: " prefix, without it recall drops by a third
    qvec = embedder.encode("query: " + q.question, normalize_embeddings=True)
    flt = {"must": [{"key": "building", "match": {"value": q.building}}]} if q.building else None
    dense = [h.id for h in vector_store.search("handbook", qvec, query_filter=flt, limit=40)]
    ids = rrf(dense, lexical.top(q.question, 40))[:30]
    passages = vector_store.retrieve("handbook", ids, with_payload=True)
    rel = reranker.predict([(q.question, p.payload["text"]) for p in passages])
    return [p for _, p in sorted(zip(rel, passages), key=lambda t: -t[0])][:top_k]


@app.post("/ask")
def ask(q: Ask, user=Depends(check_token)):
    chunks = retrieve(q)
    context = "\n\n".join(f"[{i}] {c.payload['text']}" for i, c in enumerate(chunks, 1))
    r = httpx.post(
        settings.llm_url + "/v1/chat/completions",
        timeout=60,
        json={
            "model": settings.llm_name,
            "temperature": 0.1,
            "max_tokens": 500,
            "messages": [
                {"role": "system", "content": SYSTEM_PROMPT},
                {"role": "user", "content": f"{context}\n\nQuestion: {q.question}"},
            ],
        },
    )
    # user agent of httpx is blocked by the WAF on prod, see settings.headers
    r.raise_for_status()
    return {"answer": r.json()["choices"][0]["message"]["content"], "sources": [c.id for c in chunks]}
