// Small files as engineers have them, about generative AI and about everything else. Two underscores in a name stand for a slash.

/** A file's name and text. */
export type Source = readonly [file: string, text: string];

export const guide: Source = ['docs__adapting-a-model.md', `
# Adapting a language model

A large language model reads tokens, not words: a tokenizer cuts the text, and each token becomes an embedding.
We start from a pre-trained checkpoint and compare **RAG**, _zero-shot_ prompts and \`LoRA\` fine-tuning.
Fine-tuning all weights is costly; QLoRA quantizes the base model to 4 bits and trains low-rank adapters on top.

- Retrieval-augmented generation puts retrieved chunks from a vector database into the prompt.
- *Hallucinations* drop when each answer cites the chunk that it came from.
- Sample at a low temperature with top-p 0.9; the context window holds 8192 tokens.
- RLHF and DPO need preference pairs, SFT only good answers.
- A ReAct agent reasons, calls a tool, and reads the result; agents may loop.
- CLIP embeds images and texts in one space; a GAN can't do that.
- Adam converges faster than SGD here, and the loss falls below 2.1 after one epoch.
- Multi-head attention, self-attention and cross-attention are the heart of the Transformer.
- See https://example.org/blog/lora-and-rag/prompt.html for more on prompts.
`];

export const guideInFrench: Source = ['docs__adapter-un-modele.md', `
# Adapter un modèle de langage

Un grand modèle de langage lit des jetons : le tokeniseur découpe le texte, et l’encodeur en fait des plongements.
On part d’un modèle pré-entraîné, puis on compare le RAG, l'invite few-shot et l’affinage avec LoRA.
Les bases vectorielles rendent les passages proches ; la génération augmentée par récupération les met dans l’invite.
L'image débruitée sort du décodeur d'un modèle de diffusion, et les réseaux de neurones convolutifs suivent.
Les réseaux antagonistes génératifs souffrent d’effondrement des modes ; un auto-encodeur variationnel, non.
Le taux d’apprentissage baisse, la fonction de perte aussi ; les poids préentraînés restent gelés.
L’agent ReAct choisit un outil, l’appelle, et lit le résultat.
La fenêtre de contexte compte 8 192 jetons, et la température règle l’échantillonnage.
Les hallucinations viennent de ce que le modèle n’a pas vu ; une réponse hallucinée paraît sûre.
`];

export const loraTraining: Source = ['train__sft_lora.py', `
import torch
from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig
from trl import SFTConfig, SFTTrainer

MAX_NEW_TOKENS = 256
quantization_config = BitsAndBytesConfig(
    load_in_8bit=False,
    load_in_4bit=True,
    bnb_4bit_compute_dtype=torch.bfloat16,
)
tokenizer = AutoTokenizer.from_pretrained("mistralai/Mistral-7B-v0.1")
model = AutoModelForCausalLM.from_pretrained("mistralai/Mistral-7B-v0.1", quantization_config=quantization_config)
lora = LoraConfig(r=16, lora_alpha=32, lora_dropout=0.05, target_modules=["q_proj", "v_proj"])
model = get_peft_model(model, lora)
args = SFTConfig(learning_rate=2e-4, num_train_epochs=3, per_device_train_batch_size=4, warmup_ratio=0.03)
trainer = SFTTrainer(model=model, args=args, train_dataset=load_dataset("json", data_files="train.jsonl")["train"])
trainer.train()
loss = trainer.evaluate()["eval_loss"]
print("token count", len(tokenizer("a prompt").input_ids), "loss", loss)
`];

export const attentionModule: Source = ['model__attention.py', `
import torch
import torch.nn as nn
import torch.nn.functional as F


class CausalSelfAttention(nn.Module):
    def __init__(self, n_embd: int, n_head: int, dropout: float):
        super().__init__()
        self.n_head = n_head
        self.c_attn = nn.Linear(n_embd, 3 * n_embd)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        q, k, v = self.c_attn(x).split(self.n_embd, dim=2)
        scores = q @ k.transpose(-2, -1)
        # the gradient flows back through the softmax to the logits of each head
        attention = F.softmax(scores, dim=-1)
        return self.dropout(attention) @ v


def train_step(model, batch, optimizer):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(batch.tokens), batch.targets)
    loss.backward()
    slope = torch.gradient(loss)
    optimizer.step()
    return loss
`];

export const chatStream: Source = ['src__chat__stream.ts', `
import OpenAI from 'openai';
import { encodingForModel } from 'js-tiktoken';

const client = new OpenAI();
const systemPrompt = 'You answer from the retrieved passages only.';
const SYSTEM_PROMPT_LIMIT = 2000;

export async function answer(prompt: string, maxTokens = 512): Promise<string> {
  const tokens = encodingForModel('gpt-4o').encode(prompt);
  if (tokens.length > 8000) throw new Error('The prompt is longer than the context window.');
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    temperature: 0.2,
    top_p: 0.9,
    max_tokens: maxTokens,
    messages: [{ role: 'system', content: systemPrompt }, { role: 'user', content: prompt }],
  });
  return completion.choices[0]?.message.content ?? '';
}
`];

export const ragScript: Source = ['scripts__ask-docs.mjs', `
import { Chroma } from '@langchain/community/vectorstores/chroma';
import { OpenAIEmbeddings } from '@langchain/openai';
import { RecursiveCharacterTextSplitter } from 'langchain/text_splitter';

const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 800, chunkOverlap: 80 });
const chunks = await splitter.splitDocuments(documents);
const vectorStore = await Chroma.fromDocuments(chunks, new OpenAIEmbeddings());
const retriever = vectorStore.asRetriever({ k: 4 });
const context = await retriever.invoke(question);
const prompt = promptTemplate.format({ context, question });
`];

export const loraSettings: Source = ['configs__run7.yaml', `
base_model: mistralai/Mistral-7B-v0.1
load_in_8bit: true
adapter: lora
lora_r: 16
lora_alpha: 32
learning-rate: 0.0002
`];

export const serveSettings: Source = ['deploy__model.json', `{
  "model": "meta-llama/Llama-3.1-8B-Instruct",
  "quantization": "awq",
  "max_model_len": 8192,
  "tensor_parallel_size": 2,
  "generation_config": { "temperature": 0.7, "top_k": 40, "stop": ["<|eot_id|>"] }
}
`];

export const embedClient: Source = ['internal__rag__embed.go', `
package rag

import "github.com/sashabaranov/go-openai"

// EmbedChunks turns chunks into embeddings and puts them into the vector store.
func EmbedChunks(ctx context.Context, client *openai.Client, chunks []string) ([]openai.Embedding, error) {
	response, err := client.CreateEmbeddings(ctx, openai.EmbeddingRequest{Input: chunks, Model: openai.SmallEmbedding3})
	if err != nil {
		return nil, err
	}
	promptTokens += response.Usage.PromptTokens
	return response.Data, nil
}
`];

export const assistantService: Source = ['src__main__java__SupportAssistant.java', `
package io.example.support;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.vectorstore.VectorStore;

/** Answers tickets with retrieval-augmented generation over the handbook. */
class SupportAssistant {
  private final ChatClient chatClient;
  private final VectorStore vectorStore;
  private static final String SYSTEM_PROMPT = "Answer from the context only; the LLM must not guess.";

  String answer(String question) {
    var context = vectorStore.similaritySearch(question);
    return chatClient.prompt().system(SYSTEM_PROMPT).user(question + context).call().content();
  }
}
`];

export const sampler: Source = ['src__sampling.rs', `
use candle_core::{Result, Tensor};
use candle_transformers::models::llama::Llama;

/// Picks the next token from the logits of the language model.
pub fn sample(model: &mut Llama, tokens: &[u32], temperature: f64, top_k: usize) -> Result<u32> {
    let logits = model.forward(tokens)?;
    let probabilities = softmax(&(logits / temperature)?)?;
    let kv_cache = model.kv_cache();
    top_k_sample(&probabilities, top_k, kv_cache)
}
`];

export const pictureScript: Source = ['draw.py', `
from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained("model")
image = pipe(prompt="a lighthouse at dusk", guidance_scale=7.5).images[0]
image.save("lighthouse.png")
`];

export const login: Source = ['accounts__login.py', `
import datetime

import jwt
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry


def issue_token(user, secret):
    """Signs a login token for the user; the browser sends it in the Authorization header."""
    payload = {"sub": user.id, "exp": datetime.datetime.utcnow() + datetime.timedelta(hours=1)}
    token = jwt.encode(payload, secret, algorithm="HS256")
    return token


def refresh(session_token, user_agent):
    session = requests.Session()
    adapter = HTTPAdapter(max_retries=Retry(total=3))
    session.mount("https://", adapter)
    session.headers["User-Agent"] = user_agent
    password = input("password prompt: ")
    return session.post("/refresh", json={"token": session_token, "password": password})
`];

export const profilePage: Source = ['src__pages__Profile.tsx', `
import React, { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';

/** A React component that shows the user's profile. */
export function Profile({ userId }: { userId: string }) {
  const [avatar, setAvatar] = useState<string>();
  const { data: user } = useQuery({ queryKey: ['user', userId] });
  useEffect(() => {
    const agent = navigator.userAgent;
    const accessToken = localStorage.getItem('token');
    void fetch('/api/audit', { headers: { Authorization: accessToken, 'X-Agent': agent } });
  }, [userId]);
  return <section className="profile" style={{ background: 'linear-gradient(red, blue)', overflow: 'clip' }}>{user?.name}</section>;
}
`];

export const setupScript: Source = ['bin__setup.js', `
#!/usr/bin/env node
import readline from 'node:readline/promises';

// Asks at the shell prompt which port the web server should have.
const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
const prompt = 'Port [8080]: ';
const answer = await terminal.question(prompt);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
console.log('The temperature sensor will be polled every', answer, 'seconds.');
`];

export const pipelineSettings: Source = ['.github__workflows__release.yml', `
name: release
on: { push: { tags: ['v*'] } }
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions: { contents: write }
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && npm publish
        env:
          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
  agent:
    name: build agent
`];

export const packageSettings: Source = ['package.json', `{
  "name": "invoice-portal",
  "version": "2.1.0",
  "dependencies": { "react": "18.3.1", "axios-retry-adapter": "1.0.2" },
  "scripts": { "build": "vite build", "lint": "eslint ." },
  "config": { "token": "none", "encoder": "url" }
}
`];

export const radioGateway: Source = ['cmd__gateway__main.go', `
package main

import "github.com/brocaar/lorawan"

// A LoRa radio gateway: it receives packets of sensors through the antenna and hands them on by MQTT.
func receive(radio *Radio, payload []byte) (lorawan.PHYPayload, error) {
	var packet lorawan.PHYPayload
	if err := packet.UnmarshalBinary(payload); err != nil {
		return packet, err
	}
	loraFrequency := radio.SpreadingFactor(7)
	log.Printf("packet loss %d, frequency %d", radio.Loss(), loraFrequency)
	return packet, nil
}
`];

export const listAdapter: Source = ['app__src__main__java__InvoiceAdapter.java', `
package com.example.invoices;

import android.view.View;
import androidx.recyclerview.widget.RecyclerView;
import java.util.Base64;
import java.util.List;

/** Shows the invoices of a customer in a list. */
public class InvoiceAdapter extends RecyclerView.Adapter<InvoiceHolder> {
  private final Base64.Encoder encoder = Base64.getUrlEncoder();
  private final List<Invoice> invoices;

  @Override
  public void onBindViewHolder(InvoiceHolder holder, int position) {
    holder.title.setText(invoices.get(position).title);
    // Requires the attention of the customer: it is overdue.
    holder.warning.setVisibility(View.VISIBLE);
  }
}
`];

export const lexer: Source = ['src__lexer.rs', `
//! The lexer of the language: source text in, one token after another out, for the parser.

pub enum Token {
    Identifier(String),
    Number(f64),
    LeftParen,
}

pub fn next_token(source: &mut Peekable<Chars>) -> Option<Token> {
    let character = source.next()?;
    match character {
        '(' => Some(Token::LeftParen),
        // The loss of precision of a decimal number is reported by the parser.
        _ if character.is_ascii_digit() => Some(Token::Number(number(source))),
        _ => None,
    }
}
`];

export const importJob: Source = ['src__main__java__ImportJob.java', `
package org.example.stock;

/** Reads a file of prices and writes it to the database, a thousand rows at a time. */
public class ImportJob {
  private static final int BATCH_SIZE = 1000;
  private final Transformer transformer;
  private final int blockSize;

  /** For backwards compatibility the name of the class may stand in the settings. */
  ImportJob(Settings settings) throws TransformerException {
    String className = settings.text("className", "prices");
    transformer = TransformerFactory.newInstance().newTransformer();
    blockSize = settings.number("blockSize", 4096);
  }

  void run(Scanner scanner, int maxTokens) {
    while (scanner.hasNext()) {
      String nextToken = scanner.next();
      if (nextToken.length() > blockSize) scanner.seekBackward(blockSize);
    }
  }
}
`];

export const minutes: Source = ['minutes__2024-03.md', `
# Minutes of the residents' meeting

The estate agent explained the loss of parking places, and the insurance company's agent was called.
Adam Smith asked for the attention of the committee: an old rag blocked the drain of the boiler.
The temperature in the hall is too low; the heating engineer measured 15 degrees Celsius.
Training of the new caretaker starts in April. Please bring a token for the washing machine.
The clip that holds the gutter, the transformer in the cellar and the power adapter were replaced.
`];

export const minutesInFrench: Source = ['compte-rendu__2024-03.md', `
# Compte rendu de la réunion des habitants

L’agent de voyage a présenté la sortie de juin, et l’agent d’assurance le contrat de la copropriété.
Chaque habitant reçoit un jeton de connexion pour le portail ; le mot de passe change chaque année.
La température de la chaufferie est trop basse : quinze degrés, selon le capteur.
Merci de faire attention à la perte de vos clés, et d’envoyer une invite au mariage de la gardienne.
Le bruit de la rue gêne les riverains, et l’entraînement du club de football reprend lundi.
`];

/** A file that has both senses of several words. */
export const gateway: Source = ['gateway__llm_proxy.py', `
import os

import openai
from fastapi import FastAPI, Header, HTTPException

app = FastAPI()


@app.post("/v1/answer")
def answer(prompt: str, authorization: str = Header()):
    # The bearer token in the Authorization header is the login session of the user.
    if not is_valid_session(authorization.removeprefix("Bearer ")):
        raise HTTPException(401, "The access token has expired, log in again.")
    client = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": prompt}],
        temperature=0.3,
        max_tokens=300,
    )
    # The LLM is billed by the number of tokens in the prompt and in the completion.
    usage = completion.usage.prompt_tokens + completion.usage.completion_tokens
    return {"answer": completion.choices[0].message.content, "tokens": usage}
`];

/** The same in prose. */
export const runbook: Source = ['docs__runbook.md', `
# Runbook of the LLM service

Set the login token: the OAuth access token of your account goes into the Authorization header and expires after an hour.
The LLM's context window holds 8192 tokens; a longer prompt is truncated by the tokenizer, and the language model never sees it.
Requests without a User-Agent header are refused; name the user agent after your team.
The agent calls a tool, reads the tool result, and asks the LLM for the next step.
`];
