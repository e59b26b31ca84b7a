"""A small agent loop over the fleet management system: vans, drivers, repairs."""
import json
import sqlite3
import time

from openai import OpenAI

client = OpenAI(base_url="http://llm.internal:8000/v1")  # OpenAI-compatible API
DB = sqlite3.connect("fleet.db")
# the demo database is also the one used for the training of new dispatchers, don't wipe it
MAX_TURNS = 8

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "find_vans",
            "description": "Vans at a depot, with mileage and the date of the next service",
            "parameters": {"type": "object", "properties": {"depot": {"type": "string"}}, "required": ["depot"]},
        },
    },
    {
        "type": "function",
        "function": {
            "name": "book_repair",
            "description": "Books a repair. Costs money.",
            "parameters": {"type": "object", "properties": {"van_id": {"type": "integer"}, "garage": {"type": "string"}}},
        },
    },
]


def find_vans(depot: str) -> list[dict]:
    # query kept flat so that sqlite can use the index on depot
    rows = DB.execute("SELECT id, plate, km, next_service FROM vans WHERE depot = ?", (depot,))
    return [dict(zip(("id", "plate", "km", "next_service"), r)) for r in rows]


def book_repair(van_id: int, garage: str) -> dict:
    if input(f"Book van {van_id} at {garage}? [y/N] ").lower() != "y":  # human approval
        return {"status": "refused by the dispatcher"}
    DB.execute("INSERT INTO repairs (van_id, garage, ts) VALUES (?, ?, ?)", (van_id, garage, int(time.time())))
    # ts is a Unix epoch; the garage's own agent calls the driver back
    return {"status": "booked"}


class FleetAgent:
    system_prompt = "You help the dispatcher of a delivery company. Never book a repair without a reason."

    def __init__(self, model: str = "Qwen2.5-14B-Instruct"):
        self.model = model
        self.messages = [{"role": "system", "content": self.system_prompt}]

    def run(self, user_prompt: str) -> str:
        self.messages.append({"role": "user", "content": user_prompt})
        for _ in range(MAX_TURNS):
            reply = client.chat.completions.create(model=self.model, messages=self.messages, tools=TOOLS, tool_choice="auto")
            msg = reply.choices[0].message
            self.messages.append(msg)
            if not msg.tool_calls:
                return msg.content
            for call in msg.tool_calls:
                fn = {"find_vans": find_vans, "book_repair": book_repair}[call.function.name]
                try:
                    result = fn(**json.loads(call.function.arguments))
                except TypeError as err:  # the model made up an argument; let it self-correct
                    result = {"error": str(err)}
                self.messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
        raise RuntimeError("the agent did not finish in time")


if __name__ == "__main__":
    agent = FleetAgent()
    # the shell prompt of the depot terminals is narrow: wrap at 72
    while line := input("fleet> "):
        print(agent.run(line))
