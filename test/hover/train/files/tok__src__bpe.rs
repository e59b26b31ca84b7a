//! Byte-level BPE that reads the `tokenizer.json` of the usual Hugging Face repos.
//! Only what our models need: no unigram, no normalizers.

use anyhow::{Context, Result};
use std::collections::HashMap;

pub struct BpeTokenizer {
    vocab: HashMap<Vec<u8>, u32>,
    /// pair -> rank, the lowest is applied first
    merges: HashMap<(u32, u32), (usize, u32)>,
    special_tokens: HashMap<String, u32>,
    pub bos_token: Option<u32>,
    pub eos_token: u32,
    unk: Option<u32>,
}

impl BpeTokenizer {
    pub fn from_file(path: &std::path::Path) -> Result<Self> {
        let raw = std::fs::read(path).context("reading tokenizer.json")?;
        let doc: schema::File = serde_json::from_slice(&raw).context("not a tokenizer file")?;
        doc.try_into()
    }

    /// Applies merges inside one pre-token. Quadratic, but words are short.
    fn merge_word(&self, mut ids: Vec<u32>) -> Vec<u32> {
        loop {
            let best = ids
                .windows(2)
                .enumerate()
                .filter_map(|(i, w)| self.merges.get(&(w[0], w[1])).map(|&(rank, to)| (rank, i, to)))
                .min();
            let Some((_, i, to)) = best else { return ids };
            ids[i] = to;
            ids.remove(i + 1);
        }
    }

    /// `allow_special = false` for anything a user typed, so that `<|im_end|>` in a
    /// prompt is split like plain text and can't close the turn (see the prompt injection ticket).
    pub fn encode(&self, text: &str, allow_special: bool) -> Vec<u32> {
        let mut out = Vec::new();
        for piece in self.split(text, allow_special) {
            match piece {
                Piece::Special(id) => out.push(id),
                Piece::Text(s) => out.extend(self.merge_word(self.bytes_to_ids(s))),
            }
        }
        out
    }

    /// A token may end in the middle of a UTF-8 character: when streaming, keep the
    /// incomplete tail and wait for the next one.
    pub fn decode_step(&self, token_id: u32, tail: &mut Vec<u8>) -> String {
        tail.extend_from_slice(&self.inverse[token_id as usize]);
        let good = utf8_prefix_len(tail);
        String::from_utf8(tail.drain(..good).collect()).unwrap_or_default()
    }

    /// Length of ids for budget checks against n_ctx.
    pub fn count(&self, text: &str) -> usize {
        self.encode(text, false).len()
    }
}

#[test]
fn round_trip_llama3() {
    let t = BpeTokenizer::from_file("testdata/llama3.json".as_ref()).unwrap();
    assert_eq!(t.vocab_size(), 128_256);
    assert_eq!(t.count("Grüße"), 3);
}
