#pragma once

#include <array>
#include <cstdint>
#include <string>

// Upper bound on the number of blocks, keeps the struct trivially copyable.
#define OTTER_MAX_LAYERS 256

enum class RopeType : int8_t {
    NONE = -1,
    NORM = 0,
    NEOX = 2,
};

// Hyperparameters as read from the metadata section of the GGUF file.
struct OtterHparams {
    bool     vocab_only = false;

    uint32_t n_vocab;
    uint32_t n_ctx_train;      // what the model saw in pre-training
    uint32_t n_embd;
    uint32_t n_layer;
    uint32_t n_ff;             // width of the inner projection
    uint32_t n_head;
    uint32_t n_head_kv;
    uint32_t n_swa = 0;        // sliding window, 0 when every layer is global

    uint32_t n_expert = 0;
    uint32_t n_expert_used = 0;

    float    f_norm_rms_eps = 1e-6f;

    RopeType rope_type = RopeType::NEOX;
    float    rope_freq_base  = 10000.0f;
    float    rope_freq_scale = 1.0f;

    std::array<bool, OTTER_MAX_LAYERS> is_recurrent{};

    // n_head is a multiple of n_head_kv
    uint32_t n_gqa() const {
        return n_head_kv == 0 ? 0 : n_head / n_head_kv;
    }

    uint32_t n_embd_head() const { return n_embd / n_head; }

    // bytes of the K and V tensors for one position, f16
    size_t kv_bytes() const {
        return size_t(2) * n_layer * n_embd_head() * n_head_kv * sizeof(uint16_t);
    }

    bool operator==(const OtterHparams & other) const;
};

// Parameters:
//   path  file to open
//   out   filled on success
// Returns false and sets `err` when a required key is missing.
bool otter_load_hparams(const std::string & path, OtterHparams & out, std::string & err);

// Human-readable dump for the log, one value a line.
std::string otter_hparams_str(const OtterHparams & hp);
