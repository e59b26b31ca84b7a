"""Summarise nightly incident logs through our vLLM server.

Started by cron at 02:00 as one batch job; the server itself does the continuous batching.

    vllm serve meta-llama/Llama-3.1-8B-Instruct --max-model-len 16384 \
        --tensor-parallel-size 2 --enable-prefix-caching --gpu-memory-utilization 0.9
"""
import asyncio
import os
import statistics
import time
from pathlib import Path

import httpx
from openai import AsyncOpenAI
from prometheus_client import CollectorRegistry, Gauge, push_to_gateway

BASE_URL = os.getenv("VLLM_URL", "http://gpu-03:8000/v1")
MODEL = "meta-llama/Llama-3.1-8B-Instruct"
MAX_IN_FLIGHT = 32

registry = CollectorRegistry()
TTFT = Gauge("ttft_seconds", "median time to first token", registry=registry)
TOKENS = Gauge("completion_tokens_total", "tokens written by the model", registry=registry)

client = AsyncOpenAI(base_url=BASE_URL, api_key="none", timeout=httpx.Timeout(300), default_headers={"User-Agent": "incident-cron"})
gate = asyncio.Semaphore(MAX_IN_FLIGHT)


async def summarise(path: Path) -> tuple[str, float, int]:
    # read the file by chunk of 64 kB: some of the logs are larger than the memory of this VM
    with path.open("rb") as f:
        head = f.read(64 * 1024).decode("utf8", "replace")
    async with gate:
        start, first, parts, n = time.perf_counter(), 0.0, [], 0
        stream = await client.chat.completions.create(
            model=MODEL,
            messages=[
                {"role": "system", "content": "Summarise the incident in five lines for the on-call engineer."},
                {"role": "user", "content": head},
            ],
            temperature=0.2,
            top_p=0.9,
            max_tokens=300,
            extra_body={"repetition_penalty": 1.05},
            stream=True,
            stream_options={"include_usage": True},
        )
        async for event in stream:
            if event.choices and event.choices[0].delta.content:
                first = first or time.perf_counter() - start
                parts.append(event.choices[0].delta.content)
            if event.usage:
                n = event.usage.completion_tokens
    return "".join(parts), first, n


async def main() -> None:
    files = sorted(Path("/var/log/incidents").glob("*.log"))
    done = await asyncio.gather(*(summarise(f) for f in files))
    # logs live on NFS storage: a short write raises, and the stack trace gives the context
    for f, (text, _, _) in zip(files, done):
        f.with_suffix(".summary").write_text(text)
    TTFT.set(statistics.median(d[1] for d in done))
    TOKENS.set(sum(d[2] for d in done))
    # pushgateway sits behind the reverse proxy: bearer token in PUSH_TOKEN
    push_to_gateway("push.internal:9091", job="incident_summaries", registry=registry)


asyncio.run(main())
