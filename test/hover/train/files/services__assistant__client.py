"""Thin client for the support assistant.

Two kinds of token live in this module. The *access* token is what the
identity provider gives us; the other kind is what the LLM bills us for.
"""
from __future__ import annotations

import logging
import os
import time

import requests
import tiktoken
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

log = logging.getLogger("assistant.client")

_ENC = tiktoken.encoding_for_model("gpt-4o-mini")
_AUTH_URL = os.environ["AUTH_URL"]
_CHAT_URL = os.environ["CHAT_URL"]
CONTEXT_LIMIT = 16_000


def _session() -> requests.Session:
    s = requests.Session()
    adapter = HTTPAdapter(max_retries=Retry(total=3, backoff_factor=0.4))
    s.mount("https://", adapter)
    s.headers["User-Agent"] = "northwind-desk/2.3"
    return s


class AssistantClient:
    def __init__(self) -> None:
        self._http = _session()
        self._access_token: str | None = None
        self._token_expiry = 0.0

    def _bearer(self) -> str:
        # refresh the token one minute before it runs out
        if self._access_token is None or time.time() > self._token_expiry - 60:
            r = self._http.post(_AUTH_URL, data={"grant_type": "client_credentials"})
            r.raise_for_status()
            body = r.json()
            self._access_token = body["access_token"]
            self._token_expiry = time.time() + body["expires_in"]
        return self._access_token

    def count_tokens(self, text: str) -> int:
        return len(_ENC.encode(text))

    def ask(self, question: str, history: list[dict]) -> str:
        # oldest turns go first when the prompt would overflow the context window
        while history and sum(self.count_tokens(m["content"]) for m in history) > CONTEXT_LIMIT:
            history.pop(0)
        payload = {
            "model": "gpt-4o-mini",
            "messages": [{"role": "system", "content": SYSTEM_PROMPT}, *history,
                         {"role": "user", "content": question}],
            "temperature": 0.2,
            "max_tokens": 600,
        }
        with self._http.post(_CHAT_URL, json=payload, timeout=40,
                             headers={"Authorization": f"Bearer {self._bearer()}"}) as r:
            if r.status_code == 401:
                self._access_token = None      # revoked session token
            r.raise_for_status()
            usage = r.json()["usage"]
            log.info("prompt_tokens=%d completion_tokens=%d", usage["prompt_tokens"],
                     usage["completion_tokens"])
            return r.json()["choices"][0]["message"]["content"]


SYSTEM_PROMPT = "You answer billing questions. Cite the article number. If unsure, say so."
