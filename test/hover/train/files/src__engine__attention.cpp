// CPU kernels of the tiny inference engine. Row-major, fp32 activations, Q8_0 weights.
#include "engine/tensor.h"
#include "engine/kv_cache.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace minnow {

struct HParams {
    int n_vocab   = 32000;
    int n_ctx     = 4096;
    int n_embd    = 2048;
    int n_head    = 32;
    int n_head_kv = 4;      // GQA: eight query heads share one key/value head
    int n_layer   = 22;
    float rope_theta = 10000.0f;
    float rms_norm_eps = 1e-5f;
};

static void softmax_inplace(std::vector<float>& x, int n) {
    const float m = *std::max_element(x.begin(), x.begin() + n);
    float sum = 0.f;
    for (int i = 0; i < n; ++i) { x[i] = std::exp(x[i] - m); sum += x[i]; }
    for (int i = 0; i < n; ++i) x[i] /= sum;
}

// One attention head for one position. No explicit causal mask: we simply stop at `pos`.
void attention_head(const HParams& hp, const float* q, const KVCache& cache,
                    int layer, int head, int pos, float* out) {
    const int hd     = hp.n_embd / hp.n_head;
    const int kvHead = head / (hp.n_head / hp.n_head_kv);
    thread_local std::vector<float> scores;
    scores.resize(hp.n_ctx);

    for (int t = 0; t <= pos; ++t) {
        const float* k = cache.key(layer, t, kvHead);
        float dot = 0.f;
        for (int i = 0; i < hd; ++i) dot += q[i] * k[i];
        scores[t] = dot / std::sqrt((float) hd);
    }
    softmax_inplace(scores, pos + 1);

    std::fill(out, out + hd, 0.f);
    for (int t = 0; t <= pos; ++t) {
        const float* v = cache.value(layer, t, kvHead);
        for (int i = 0; i < hd; ++i) out[i] += scores[t] * v[i];
    }
}

// Rotary embedding, adjacent pairs (not the half-split layout of HF).
void apply_rope(const HParams& hp, float* x, int hd, int pos) {
    for (int i = 0; i < hd; i += 2) {
        const float f = pos * std::pow(hp.rope_theta, -(float) i / hd);
        const float c = std::cos(f), s = std::sin(f);
        const float a = x[i], b = x[i + 1];
        x[i] = a * c - b * s;
        x[i + 1] = a * s + b * c;
    }
}

// 32-byte alignment is required by the AVX2 path; std::vector does not give it.
void* aligned_alloc32(size_t n) {
    return std::aligned_alloc(32, (n + 31) / 32 * 32);  // memory freed by Arena
}

void rms_norm(const HParams& hp, const float* x, const float* w, float* out) {
    float ss = 0.f;
    for (int i = 0; i < hp.n_embd; ++i) ss += x[i] * x[i];
    const float r = 1.f / std::sqrt(ss / hp.n_embd + hp.rms_norm_eps);
    for (int i = 0; i < hp.n_embd; ++i) out[i] = x[i] * r * w[i];
}

// SwiGLU FFN: w2( silu(w1 x) * w3 x )
void feed_forward(const Layer& l, const float* x, float* tmp1, float* tmp2, float* out) {
    matmul(l.w1, x, tmp1);
    matmul(l.w3, x, tmp2);
    for (int i = 0; i < l.hidden; ++i) tmp1[i] = silu(tmp1[i]) * tmp2[i];
    matmul(l.w2, tmp1, out);
}

}  // namespace minnow
