// 4-bit ADPCM encoder for the intercom. Bit-exact with the decoder in the
// door panel firmware (2009!), so do not "improve" the tables.

#include "adpcm.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace voice {

static const int16_t kStepSize[89] = {
    7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31,
#include "step_tail.inc"
};
static const int8_t kIndexShift[8] = {-1, -1, -1, -1, 2, 4, 6, 8};

struct State {
    int predicted = 0;
    int index = 0;
};

// Codes one sample. The step size grows when the signal moves fast.
uint8_t Encoder::codeSample(State& st, int16_t sample) {
    int step = kStepSize[st.index];
    int residual = sample - st.predicted;
    uint8_t code = 0;
    if (residual < 0) {
        code = 8;
        residual = -residual;
    }
    int delta = step >> 3;
    // Successive approximation instead of a division, the old DSP had none.
    for (int bit = 4, s = step; bit; bit >>= 1, s >>= 1) {
        if (residual >= s) {
            code |= bit;
            residual -= s;
            delta += s;
        }
    }
    st.predicted += (code & 8) ? -delta : delta;
    st.predicted = std::clamp(st.predicted, -32768, 32767);
    st.index = std::clamp(st.index + kIndexShift[code & 7], 0, 88);
    return code;
}

size_t Encoder::encodeFrame(const int16_t* pcm, size_t n, std::vector<uint8_t>& out) {
    // Below the gate level we send comfort noise parameters, not samples.
    if (level(pcm, n) < noiseGate_) {
        out.push_back(kSilenceMark);
        return 1;
    }
    out.push_back(sequence_++);
    for (size_t i = 0; i + 1 < n; i += 2)
        out.push_back(codeSample(st_, pcm[i]) | (codeSample(st_, pcm[i + 1]) << 4));
    return out.size();
}

// Packet loss: the panel repeats its last frame once, then mutes. Nothing to
// do on this side, but decoding restarts from a zero state, hence the reset here
// every 32 frames. Sampling is fixed at 8 kHz.
void Encoder::maybeReset() {
    if ((sequence_ & 31) == 0) st_ = State{};
}

}  // namespace voice
