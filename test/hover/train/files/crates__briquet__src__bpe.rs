//! Byte-level BPE, compatible with the merges file of our 3B language model.

use std::collections::HashMap;

pub type TokenId = u32;

#[derive(Debug, Clone)]
pub struct BpeTokenizer {
    /// Byte string to id. The vocabulary is fixed at 48 000 entries.
    vocab: HashMap<Vec<u8>, TokenId>,
    /// Rank of each merge; the lowest rank is applied first.
    merges: HashMap<(TokenId, TokenId), (u32, TokenId)>,
    special_tokens: HashMap<String, TokenId>,
}

impl BpeTokenizer {
    pub fn encode(&self, text: &str) -> Vec<TokenId> {
        let mut out = Vec::with_capacity(text.len() / 3);
        for piece in split_on_specials(text, &self.special_tokens) {
            match piece {
                Piece::Special(id) => out.push(id),
                Piece::Text(s) => self.encode_word(s.as_bytes(), &mut out),
            }
        }
        out
    }

    fn encode_word(&self, bytes: &[u8], out: &mut Vec<TokenId>) {
        // Every single byte is in the vocabulary, so there is no unknown token.
        let mut ids: Vec<TokenId> = bytes.iter().map(|b| self.vocab[&vec![*b]]).collect();
        loop {
            let best = ids
                .windows(2)
                .enumerate()
                .filter_map(|(i, w)| self.merges.get(&(w[0], w[1])).map(|&(rank, id)| (rank, i, id)))
                .min();
            let Some((_, i, id)) = best else { break };
            ids[i] = id;
            ids.remove(i + 1);
        }
        out.extend(ids);
    }

    /// Streaming output may stop in the middle of a UTF-8 sequence; the tail is kept for the next call.
    pub fn decode_lossless(&self, ids: &[TokenId], tail: &mut Vec<u8>) -> String {
        for id in ids {
            tail.extend_from_slice(self.bytes_of(*id));
        }
        let valid = match std::str::from_utf8(tail) {
            Ok(_) => tail.len(),
            Err(e) => e.valid_up_to(),
        };
        let rest = tail.split_off(valid);
        // SAFETY: checked just above, pay attention when moving this line.
        let text = unsafe { String::from_utf8_unchecked(std::mem::replace(tail, rest)) };
        text
    }

    /// Wraps the turns as the chat template of the instruct model wants them.
    pub fn apply_chat_template(&self, turns: &[(Role, String)]) -> Vec<TokenId> {
        let mut ids = vec![self.special_tokens["<|bos|>"]];
        for (role, content) in turns {
            ids.push(self.special_tokens[role.tag()]);
            ids.extend(self.encode(content));
            ids.push(self.special_tokens["<|end|>"]);
        }
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokenization_round_trips() {
        let tok = fixture();
        // "café" has a two-byte letter: two tokens without merges, one with them.
        let ids = tok.encode("café au lait");
        assert_eq!(tok.decode_lossless(&ids, &mut Vec::new()), "café au lait");
        // the whole test must fit the 4 kB stack of the embedded runner
    }
}
