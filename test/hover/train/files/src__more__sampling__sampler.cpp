#include "sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

// Order matters: penalties, top-k, nucleus, then temperature. Other engines
// heat first, so the same settings don't give the same text.

struct cand { int id; float logit; float p; };

static void softmax(std::vector<cand>& c) {
    const float m = c.front().logit;   // sorted
    float sum = 0;
    for (auto& x : c) sum += x.p = std::exp(x.logit - m);
    for (auto& x : c) x.p /= sum;
}

int Sampler::sample(const float* logits, const std::vector<int>& last) {
    buf_.resize(n_vocab_);
    for (int i = 0; i < n_vocab_; ++i) buf_[i] = {i, logits[i], 0};

    for (auto [id, bias] : p_.logit_bias) buf_[id].logit += bias;

    for (int id : last) {
        float& l = buf_[id].logit;
        l = l > 0 ? l / p_.penalty_repeat : l * p_.penalty_repeat;
    }
    if (grammar_) grammar_->mask(buf_);   // constrained decoding, sets -inf

    if (p_.temp <= 0) {      // greedy
        return std::max_element(buf_.begin(), buf_.end(),
            [](auto& a, auto& b) { return a.logit < b.logit; })->id;
    }

    const size_t k = p_.top_k > 0 ? std::min<size_t>(p_.top_k, buf_.size()) : buf_.size();
    std::partial_sort(buf_.begin(), buf_.begin() + k, buf_.end(),
        [](auto& a, auto& b) { return a.logit > b.logit; });
    buf_.resize(k);
    softmax(buf_);

    float cum = 0;
    for (size_t i = 0; i < buf_.size(); ++i) {
        cum += buf_[i].p;
        if (cum >= p_.top_p) { buf_.resize(i + 1); break; }
    }

    for (auto& x : buf_) x.logit /= p_.temp;
    softmax(buf_);

    // thread_local: two requests on one context would share the generator otherwise
    std::discrete_distribution<int> d(probs_begin(), probs_end());
    return buf_[d(rng_)].id;
}

// Used by the draft check of speculative decoding: accept with min(1, p/q).
bool Sampler::accept(float p, float q) { return std::uniform_real_distribution<float>()(rng_) < p / q; }

// FIXME beam search was removed in 0.9, the flag --beams is still parsed.
// If memory gets tight, buf_ can be a fixed array of top_k entries.
