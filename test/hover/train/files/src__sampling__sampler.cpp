// Picks the next token from the scores of the last position.

#include "sampler.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace quill {

Sampler::Sampler(const SamplerParams & params) : params_(params), rng_(params.seed) {}

void Sampler::apply_penalties(std::vector<Candidate> & cand) const {
    if (params_.repeat_penalty == 1.0f) {
        return;
    }
    for (Candidate & c : cand) {
        if (std::find(recent_.begin(), recent_.end(), c.id) == recent_.end()) {
            continue;
        }
        c.logit = c.logit > 0.0f ? c.logit / params_.repeat_penalty
                                   : c.logit * params_.repeat_penalty;
    }
}

void Sampler::softmax(std::vector<Candidate> & cand) {
    const float top = cand.front().logit;
    float sum = 0.0f;
    for (Candidate & c : cand) {
        c.p = std::exp(c.logit - top);
        sum += c.p;
    }
    for (Candidate & c : cand) {
        c.p /= sum;
    }
}

// Returns the id of the chosen token. `logits` has n_vocab entries.
int32_t Sampler::sample(const float * logits, int32_t n_vocab) {
    std::vector<Candidate> cand(n_vocab);
    for (int32_t i = 0; i < n_vocab; ++i) {
        cand[i] = {i, logits[i], 0.0f};
    }
    apply_penalties(cand);
    if (params_.temp <= 0.0f) {
        // greedy: no randomness, the largest wins
        return std::max_element(cand.begin(), cand.end(), by_logit)->id;
    }

    const size_t k = std::min<size_t>(params_.top_k, cand.size());
    std::partial_sort(cand.begin(), cand.begin() + k, cand.end(), by_logit_desc);
    cand.resize(k);

    for (Candidate & c : cand) {
        c.logit /= params_.temp;
    }
    softmax(cand);

    float cum = 0.0f;
    size_t last = cand.size();
    for (size_t i = 0; i < cand.size(); ++i) {
        cum += cand[i].p;
        if (cum >= params_.top_p) {
            last = i + 1;
            break;
        }
    }
    // resize() of the vector keeps the capacity, so no memory is allocated in the hot path
    cand.resize(last);

    std::uniform_real_distribution<float> dist(0.0f, cum);
    float r = dist(rng_);
    for (const Candidate & c : cand) {
        if ((r -= c.p) <= 0.0f) return c.id;
    }
    return cand.back().id;
}

}  // namespace quill
