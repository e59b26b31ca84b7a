//! A small decoder-only model on top of candle.

use candle_core::{DType, Device, Module, Result, Tensor, D};
use candle_nn::{embedding, linear_no_bias, rms_norm, Embedding, Linear, RmsNorm, VarBuilder};
use serde::Deserialize;
use tracing::{debug, instrument};

#[derive(Debug, Clone, Deserialize)]
pub struct Config {
    pub vocab_size: usize,
    pub hidden_size: usize,
    pub intermediate_size: usize,
    pub num_hidden_layers: usize,
    pub num_attention_heads: usize,
    pub num_key_value_heads: usize,
    pub rms_norm_eps: f64,
    #[serde(default = "default_theta")]
    pub rope_theta: f64,
}

fn default_theta() -> f64 {
    10_000.0
}

/// Gated feed-forward block.
struct Mlp {
    gate: Linear,
    up: Linear,
    down: Linear,
}

impl Mlp {
    fn load(cfg: &Config, vb: VarBuilder) -> Result<Self> {
        let (h, i) = (cfg.hidden_size, cfg.intermediate_size);
        Ok(Self {
            gate: linear_no_bias(h, i, vb.pp("gate_proj"))?,
            up: linear_no_bias(h, i, vb.pp("up_proj"))?,
            down: linear_no_bias(i, h, vb.pp("down_proj"))?,
        })
    }
}

impl Module for Mlp {
    fn forward(&self, xs: &Tensor) -> Result<Tensor> {
        let gated = (self.gate.forward(xs)?.silu()? * self.up.forward(xs)?)?;
        self.down.forward(&gated)
    }
}

pub struct Pebble {
    embed: Embedding,
    blocks: Vec<Block>,
    norm: RmsNorm,
    lm_head: Linear,
    device: Device,
    dtype: DType,
}

impl Pebble {
    /// `pos` is the number of tokens already in the KV cache.
    #[instrument(skip_all, fields(pos))]
    /// Returns an error when a parameter has the wrong shape.
    pub fn forward(&mut self, input_ids: &Tensor, pos: usize) -> Result<Tensor> {
        let (_b, seq_len) = input_ids.dims2()?;
        debug!(seq_len, "forward");
        let mask = (seq_len > 1).then(|| causal_mask(seq_len, pos, &self.device, self.dtype)).transpose()?;
        let mut xs = self.embed.forward(input_ids)?;
        for block in self.blocks.iter_mut() {
            xs = block.forward(&xs, mask.as_ref(), pos)?;
        }
        let last = self.norm.forward(&xs)?.narrow(1, seq_len - 1, 1)?;
        // only the last position is needed for the logits
        self.lm_head.forward(&last)?.squeeze(D::Minus2)?.to_dtype(DType::F32)
    }
}
