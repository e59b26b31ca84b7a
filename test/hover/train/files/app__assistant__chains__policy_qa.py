"""Question answering over the staff handbook: retrieve, rerank, answer with sources."""
from operator import itemgetter

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI

from app.assistant.rerank import CrossEncoderReranker
from app.assistant.store import handbook_store
from app.settings import settings

SYSTEM_PROMPT = """You answer questions of Tessilane employees about the HR handbook.
Use only the passages below. If they do not contain the answer, say that you do not know.
Quote the section number after each statement."""

prompt = ChatPromptTemplate.from_messages(
    [
        ("system", SYSTEM_PROMPT),
        ("placeholder", "{history}"),
        ("human", "Passages:\n{context}\n\nQuestion: {question}"),
    ]
)

llm = ChatOpenAI(
    model=settings.chat_model,
    temperature=0.1,
    max_tokens=700,
    timeout=30,
)

# Twenty candidates from hybrid search (BM25 + dense), then five after reranking.
retriever = handbook_store.as_retriever(search_kwargs={"k": 20, "filter": {"country": settings.country}})
reranker = CrossEncoderReranker(top_n=5)


def format_docs(docs):
    return "\n---\n".join(f"[{d.metadata['section']}] {d.page_content}" for d in docs)


# Leave-policy questions are the most frequent; the policy PDFs are split with a recursive splitter.
rag_chain = (
    RunnablePassthrough.assign(docs=itemgetter("question") | retriever | reranker.compress)
    | RunnableParallel(
        answer=RunnablePassthrough.assign(context=lambda x: format_docs(x["docs"])) | prompt | llm | StrOutputParser(),
        sources=lambda x: [d.metadata["section"] for d in x["docs"]],
    )
)


def answer(question: str, history: list | None = None, session_token: str = "") -> dict:
    """Run the chain; the session token only selects the tracing project, it never reaches the LLM."""
    result = rag_chain.invoke(
        {"question": question, "history": history or []},
        config={"tags": ["handbook"], "metadata": {"session": session_token[:8]}},
    )
    # Cheap grounding check: an answer without one section number is a likely hallucination.
    if not any(s in result["answer"] for s in result["sources"]):
        result["answer"] = "I could not find this in the handbook. Please ask an HR agent on extension 4410."
    return result
