"""Concierge for the holiday-home desk: one triage agent, two specialists, a session store.

Run locally with ``python -m concierge.main --guest 4711``.
"""
import argparse
import asyncio
import logging
from datetime import date
import httpx
from agents import Agent, GuardrailFunctionOutput, ModelSettings, Runner, SQLiteSession, function_tool, input_guardrail
from pydantic import BaseModel, Field

from concierge.settings import Settings

log = logging.getLogger(__name__)
settings = Settings()


class Booking(BaseModel):
    house: str
    arrival: date
    nights: int = Field(gt=0)


@function_tool
async def current_weather(place: str) -> str:
    """Retrieves the weather for a place."""
    async with httpx.AsyncClient(headers={"User-Agent": "concierge/1.3"}) as client:
        reply = await client.get(settings.weather_url, params={"q": place, "key": settings.weather_token})
    reply.raise_for_status()
    body = reply.json()
    return f"{body['summary']}, {body['temperature']} °C"


@function_tool
async def find_booking(guest_id: int) -> str:
    """Look up the guest's next stay in the bookings database."""
    row = await settings.db.fetch_one(query="select * from stays where guest = :g order by arrival limit 1", values={"g": guest_id})
    return Booking(**row).model_dump_json() if row else "no booking"


@input_guardrail
async def no_card_numbers(ctx, agent, text) -> GuardrailFunctionOutput:
    digits = sum(c.isdigit() for c in str(text))
    return GuardrailFunctionOutput(output_info=digits, tripwire_triggered=digits >= 13)


house = Agent(
    name="House helper",
    instructions="Answer questions about the house, keys, heating and the neighbourhood.",
    tools=[current_weather],
    model_settings=ModelSettings(temperature=0.2),
)
changes = Agent(
    name="Booking changes",
    instructions="Handle date changes. Quote the cancellation policy word by word.",
    tools=[find_booking],
)
triage = Agent(
    name="Triage",
    instructions="Decide who should answer. Never promise refunds.",
    handoffs=[house, changes],
    input_guardrails=[no_card_numbers],
)


async def chat(guest: int) -> None:
    session = SQLiteSession(f"guest-{guest}", "sessions.db")
    while (line := input("> ").strip()) not in {"", "quit"}:
        result = await Runner.run(triage, line, session=session, max_turns=8)
        usage = result.context_wrapper.usage
        log.info("in=%d out=%d", usage.input_tokens, usage.output_tokens)
        print(result.final_output)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--guest", type=int, required=True)
    asyncio.run(chat(parser.parse_args().guest))
