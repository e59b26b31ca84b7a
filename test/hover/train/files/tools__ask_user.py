#!/usr/bin/env python3
"""mkproject: creates the skeleton of a service, asking what it does not know."""
import argparse
import getpass
import sys
from pathlib import Path

try:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
except ImportError:
    PromptSession = None

TEMPLATES = ["http-service", "worker", "cli", "static-site"]


def prompt(question: str, default: str | None = None, choices: list[str] | None = None) -> str:
    """Asks until the answer is one of the choices. Enter takes the default."""
    suffix = f" [{default}]" if default else ""
    while True:
        if PromptSession and choices:
            answer = PromptSession(completer=WordCompleter(choices)).prompt(f"{question}{suffix}: ")
        else:
            answer = input(f"{question}{suffix}: ")
        answer = answer.strip() or (default or "")
        if not choices or answer in choices:
            return answer
        print("one of:", ", ".join(choices), file=sys.stderr)


def parse_args(argv=None):
    ap = argparse.ArgumentParser(prog="mkproject", description=__doc__)
    ap.add_argument("name", nargs="?", help="name of the service, kebab-case")
    ap.add_argument("--template", choices=TEMPLATES)
    ap.add_argument("--no-prompt", action="store_true", help="fail rather than ask (for CI)")
    ap.add_argument("--ask-password", action="store_true", help="prompt for the registry password")
    ap.add_argument("--storage", default="local", choices=["local", "s3"])
    ap.add_argument("-v", "--verbose", action="count", default=0)
    return ap.parse_args(argv)


def main() -> int:
    args = parse_args()
    if args.no_prompt and not (args.name and args.template):
        print("name and --template are required with --no-prompt", file=sys.stderr)
        return 2
    name = args.name or prompt("Name", default=Path.cwd().name)
    template = args.template or prompt("Template", TEMPLATES[0], TEMPLATES)
    password = getpass.getpass("Registry password: ") if args.ask_password else None
    target = Path(name)
    target.mkdir(exist_ok=False)
    (target / "README.md").write_text(f"# {name}\n\nMade from {template}, {args.storage} storage.\n")
    if password:
        print("password kept in memory only, never written")
    print("done; `cd", name, "&& make` at your shell prompt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
