import { wordNumber } from './wordNumbers';

/** Names that engineers meet in imports, model names and addresses of generative AI, and nowhere else. They aren't explained; a file that has them is about it. */
const names =
  `torch pytorch diffusers peft trl bitsandbytes bnb huggingface openai anthropic chatgpt gpt llama llamaindex langchain langgraph langsmith crewai
  autogen mistral mistralai mixtral gemma qwen deepseek ollama vllm sglang gguf ggml llm qlora faiss chromadb pinecone qdrant weaviate milvus pgvector
  tiktoken sentencepiece safetensors unsloth deepspeed megatron xformers sdxl controlnet dreambooth midjourney bert roberta keras tensorflow onnx
  tensorrt mlflow wandb dspy litellm genai finetune rlhf groq cuda
  tfjs modelcontextprotocol promptfoo deepeval langfuse smolagents dalle openrouter xenova minilm chatml llava`;

/** The numbers of these words. */
export const fieldNames: ReadonlySet<number> = new Set(names.split(/\s+/).map((name) => wordNumber(name)));
