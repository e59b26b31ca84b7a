#!/usr/bin/env python3
import sys
import tiktoken

enc = tiktoken.encoding_for_model("gpt-4o")
print(len(enc.encode(sys.stdin.read())))
