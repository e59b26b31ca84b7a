//! Minimal decoding loop on top of candle: load a quantized GGUF file, prefill, then one token at a time.
use anyhow::{Context, Result};
use candle_core::{DType, Device, Tensor};
use candle_transformers::generation::LogitsProcessor;
use candle_transformers::models::quantized_llama::ModelWeights;
use tokenizers::Tokenizer;

#[derive(Debug, Clone, clap::Args)]
pub struct GenArgs {
    /// 0 means greedy decoding
    #[arg(long, default_value_t = 0.7)]
    pub temperature: f64,
    #[arg(long)]
    pub top_p: Option<f64>,
    #[arg(long, default_value_t = 1.1)]
    pub repeat_penalty: f32,
    #[arg(long, default_value_t = 256)]
    pub max_new_tokens: usize,
    #[arg(long, default_value_t = 299_792_458)]
    pub seed: u64,
}

pub fn generate(model: &mut ModelWeights, tok: &Tokenizer, prompt: &str, a: &GenArgs, dev: &Device) -> Result<String> {
    let enc = tok.encode(prompt, true).map_err(anyhow::Error::msg)?;
    let mut ids: Vec<u32> = enc.get_ids().to_vec();
    let eos = tok.token_to_id("</s>").context("no EOS token in the vocabulary")?;
    let mut sampler = LogitsProcessor::new(a.seed, Some(a.temperature), a.top_p);
    let mut pos = 0;
    let mut out = String::new();

    for step in 0..a.max_new_tokens {
        // after the first pass the KV cache holds everything but the last id
        let slice = if step == 0 { &ids[..] } else { &ids[ids.len() - 1..] };
        let input = Tensor::new(slice, dev)?.unsqueeze(0)?;
        let logits = model.forward(&input, pos)?.squeeze(0)?.to_dtype(DType::F32)?;
        let next = sampler.sample(&logits)?;
        pos += slice.len();
        if next == eos {
            break;
        }
        ids.push(next);
        out.push_str(&tok.decode(&[next], true).map_err(anyhow::Error::msg)?);
    }
    Ok(out)
}

impl Default for GenArgs {
    fn default() -> Self {
        // lifetimes: type inference cannot see through the closure here, hence the turbofish
        "".parse::<Preset>().unwrap_or_default().into()
    }
}
