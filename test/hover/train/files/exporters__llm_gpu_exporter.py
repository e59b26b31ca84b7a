"""Prometheus exporter: hardware gauges and generation gauges from one process."""
import os
import re
import time

import psutil
import pynvml
import requests
from prometheus_client import Gauge, start_http_server

# --- hardware -----------------------------------------------------------------
GPU_TEMPERATURE = Gauge("gpu_temperature_celsius", "Core temperature of the card", ["card"])
GPU_FAN = Gauge("gpu_fan_percent", "Fan speed", ["card"])
PROC_MEMORY = Gauge("server_memory_bytes", "Resident memory of the server process")

# --- generation ---------------------------------------------------------------
TEMPERATURE = Gauge("sampling_temperature", "Mean sampling temperature of recent requests")
TOP_P = Gauge("sampling_top_p", "Mean top-p of recent requests")
TTFT = Gauge("ttft_seconds", "Time to first token, p95")
TPS = Gauge("tokens_per_second", "Decoded tokens per second over all streams")
KV = Gauge("kv_cache_usage", "Share of KV cache blocks in use")

_LINE = re.compile(r"^(?P<name>[a-z_:]+)(?:\{[^}]*\})? (?P<value>[0-9.eE+-]+)$")


def scrape_hardware(pid: int) -> None:
    for i in range(pynvml.nvmlDeviceGetCount()):
        h = pynvml.nvmlDeviceGetHandleByIndex(i)
        celsius = pynvml.nvmlDeviceGetTemperature(h, pynvml.NVML_TEMPERATURE_GPU)
        GPU_TEMPERATURE.labels(card=str(i)).set(celsius)
        GPU_FAN.labels(card=str(i)).set(pynvml.nvmlDeviceGetFanSpeed(h))
    PROC_MEMORY.set(psutil.Process(pid).memory_info().rss)


def scrape_server(base: str, token: str) -> None:
    r = requests.get(f"{base}/metrics", timeout=5, headers={"Authorization": f"Bearer {token}"})
    found = {}
    for line in r.text.splitlines():
        m = _LINE.match(line)
        if m:
            found[m["name"]] = float(m["value"])
    KV.set(found.get("vllm:gpu_cache_usage_perc", 0.0))
    TPS.set(found.get("vllm:avg_generation_throughput_toks_per_s", 0.0))


if __name__ == "__main__":
    pynvml.nvmlInit()
    start_http_server(9402)
    while True:
        scrape_hardware(int(os.environ["SERVER_PID"]))
        scrape_server(os.environ["SERVER_URL"], os.environ["METRICS_TOKEN"])
        time.sleep(15)
