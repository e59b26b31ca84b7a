"""Question answering over the maintenance handbooks.

Pages are split, embedded and stored once by ``build_index``; the web service calls ``answer``.
"""
import hashlib
from functools import lru_cache
from pathlib import Path

from langchain_chroma import Chroma
from langchain_community.document_loaders import PyPDFLoader
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

STORE = Path("var/chroma")
TEMPLATE = """You answer technicians. Use only the extracts below and give the page of each statement.
If the extracts do not contain the answer, say so.

{context}

Question: {question}"""


def file_digest(path: Path, block: int = 1 << 20) -> str:
    """SHA-256 of a file, read in chunks of one mebibyte."""
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while chunk := handle.read(block):
            digest.update(chunk)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def vector_store() -> Chroma:
    embeddings = OpenAIEmbeddings(model="text-embedding-3-small", batch_size=256)
    return Chroma("handbooks", embedding_function=embeddings, persist_directory=str(STORE))


def build_index(folder: Path) -> int:
    splitter = RecursiveCharacterTextSplitter(chunk_size=900, chunk_overlap=120)
    added = 0
    for pdf in sorted(folder.glob("**/*.pdf")):
        digest = file_digest(pdf)
        if vector_store().get(where={"digest": digest}, limit=1)["ids"]:
            continue  # indexed by an earlier run
        docs = splitter.split_documents(PyPDFLoader(str(pdf)).load())
        for doc in docs:
            doc.metadata.update(digest=digest, handbook=pdf.stem)
        vector_store().add_documents(docs)
        added += len(docs)
    return added


def format_docs(docs) -> str:
    return "\n\n".join(f"[{d.metadata['handbook']} p. {d.metadata.get('page', '?')}]\n{d.page_content}" for d in docs)


def make_chain(handbook: str | None = None):
    retriever = vector_store().as_retriever(
        search_type="mmr",
        search_kwargs={"k": 6, "filter": {"handbook": handbook} if handbook else None},
    )
    llm = ChatOpenAI(model="gpt-4.1-mini", temperature=0, timeout=30, max_retries=2)
    return (
        {"context": retriever | format_docs, "question": RunnablePassthrough()}
        | ChatPromptTemplate.from_template(TEMPLATE)
        | llm
        | StrOutputParser()
    )


def answer(question: str, handbook: str | None = None) -> str:
    """Public entry point.

    Parameters: ``question`` is free text, cut by the web layer at 500 characters.
    """
    return make_chain(handbook).invoke(question)
