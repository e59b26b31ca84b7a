"""Questions about the staff handbook, answered from the handbook. See docs/adr/007-rag.md."""
from __future__ import annotations

import functools
import os
from operator import itemgetter

from fastapi import APIRouter, Depends, HTTPException, Request
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_postgres import PGVector
from langchain_text_splitters import RecursiveCharacterTextSplitter

from app.auth import current_user, rotate_token
from app.db import DATABASE_URL

router = APIRouter(prefix="/handbook")

SYSTEM_PROMPT = """You answer questions of employees. Use only the passages below and
give the section number of each. If they don't contain the answer, say so.

{passages}"""

PROMPT = ChatPromptTemplate.from_messages([("system", SYSTEM_PROMPT), ("human", "{question}")])


@functools.lru_cache
def vector_store() -> PGVector:
    return PGVector(OpenAIEmbeddings(model="text-embedding-3-small"), connection=DATABASE_URL, collection_name="handbook")


def ingest(pages: list) -> int:
    splitter = RecursiveCharacterTextSplitter(chunk_size=900, chunk_overlap=120)
    chunks = splitter.split_documents(pages)
    vector_store().add_documents(chunks)
    return len(chunks)


def build_chain(site: str):
    retriever = vector_store().as_retriever(search_kwargs={"k": 6, "filter": {"site": site}})
    llm = ChatOpenAI(model="gpt-4o-mini", temperature=0)
    join = lambda docs: "\n\n".join(f"[{d.metadata['section']}] {d.page_content}" for d in docs)
    return (
        {"passages": itemgetter("question") | retriever | join, "question": itemgetter("question")}
        | PROMPT
        | llm
        | StrOutputParser()
    )


@router.get("/ask")
async def ask(q: str, request: Request, user=Depends(current_user)):
    # FastAPI has already parsed the query string; an empty one is a client error
    if not q.strip():
        raise HTTPException(400, "empty question")
    if "bot" in request.headers.get("user-agent", "").lower():
        raise HTTPException(403)
    rotate_token(user)
    answer = await build_chain(user.site).ainvoke({"question": q})
    return {"answer": answer, "session_token": user.token}
