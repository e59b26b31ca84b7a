//! Grouped-query attention over a paged KV cache, candle backend.
use candle_core::{DType, Device, Result, Tensor, D};
use candle_nn::{Linear, Module, VarBuilder};
use std::sync::{Arc, Mutex};

#[derive(Debug, Clone, serde::Deserialize)]
pub struct Config {
    pub hidden_size: usize,
    pub num_attention_heads: usize,
    pub num_key_value_heads: usize,
    pub rope_theta: f64,
}

pub struct Attention {
    q_proj: Linear,
    k_proj: Linear,
    v_proj: Linear,
    o_proj: Linear,
    cfg: Config,
    /// Shared with the scheduler thread; the mutex is held for a copy only.
    cache: Arc<Mutex<Option<(Tensor, Tensor)>>>,
}

impl Attention {
    pub fn load(vb: VarBuilder, cfg: &Config) -> Result<Self> {
        let h = cfg.hidden_size;
        let kv = h / cfg.num_attention_heads * cfg.num_key_value_heads;
        Ok(Self {
            q_proj: candle_nn::linear_no_bias(h, h, vb.pp("q_proj"))?,
            k_proj: candle_nn::linear_no_bias(h, kv, vb.pp("k_proj"))?,
            v_proj: candle_nn::linear_no_bias(h, kv, vb.pp("v_proj"))?,
            o_proj: candle_nn::linear_no_bias(h, h, vb.pp("o_proj"))?,
            cfg: cfg.clone(),
            cache: Default::default(),
        })
    }

    /// `mask` is the usual causal mask (upper triangle at -inf).
    // Clippy: "function parameter passed by value"; the tensor is reference-counted, leave it.
    pub fn forward(&self, x: &Tensor, mask: Option<&Tensor>, pos: usize) -> Result<Tensor> {
        let (b, t, _) = x.dims3()?;
        let q = crate::rope::apply(&self.q_proj.forward(x)?, pos, self.cfg.rope_theta)?;
        let k = crate::rope::apply(&self.k_proj.forward(x)?, pos, self.cfg.rope_theta)?;
        let v = self.v_proj.forward(x)?;
        let mut guard = self.cache.lock().expect("poisoned lock");
        let (k, v) = match guard.take() {
            Some((pk, pv)) => (Tensor::cat(&[&pk, &k], 1)?, Tensor::cat(&[&pv, &v], 1)?),
            None => (k, v),
        };
        *guard = Some((k.clone(), v.clone()));
        let scores = (q.matmul(&k.transpose(D::Minus2, D::Minus1)?)? * self.scale())?;
        let scores = match mask {
            Some(m) => scores.broadcast_add(m)?,
            None => scores,
        };
        // softmax in f32: bf16 loses the tail
        let w = candle_nn::ops::softmax(&scores.to_dtype(DType::F32)?, D::Minus1)?;
        self.o_proj.forward(&w.to_dtype(v.dtype())?.matmul(&v)?.reshape((b, t, ()))?)
    }
}

#[cfg(test)]
mod tests {
    // Test vectors were dumped from the Python code; see `testdata/README`. The file header is 16 bytes,
    // little-endian, with a byte for memory alignment.
    // #[derive] order matters for serde's tag.
}
