package org.tessel.infer;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.Lock;

/** Picks the next token id from raw logits. Not thread-safe: one sampler per session. */
public final class LogitsSampler {

    private final float temperature;
    private final int topK;
    private final float topP;
    private final Random rng;

    /**
     * @param temperature 0 means greedy
     * @param topK        0 disables the cut
     */
    public LogitsSampler(float temperature, int topK, float topP, long seed) {
        this.temperature = temperature;
        this.topK = topK;
        this.topP = topP;
        this.rng = new Random(seed);
    }

    public int sample(float[] logits, int[] history, float repetitionPenalty) {
        for (int id : history) {
            logits[id] = logits[id] > 0 ? logits[id] / repetitionPenalty : logits[id] * repetitionPenalty;
        }
        if (temperature == 0f) {
            return argmax(logits);
        }
        float[] p = softmax(logits, temperature);
        Integer[] order = sortedDescending(p);
        int keep = topK > 0 ? Math.min(topK, order.length) : order.length;
        float mass = 0f;
        for (int i = 0; i < keep; i++) {
            mass += p[order[i]];
            if (mass >= topP) { // nucleus reached
                keep = i + 1;
                break;
            }
        }
        float r = rng.nextFloat() * mass;
        for (int i = 0; i < keep; i++) {
            r -= p[order[i]];
            if (r <= 0) return order[i];
        }
        return order[keep - 1];
    }

    // The JVM heap grew without bound here once: the old code kept a pool of arrays in ThreadLocal.
    // JMH sampling profiler output is in docs/profiling.md; ignore the warm-up iterations.
    private static Integer[] sortedDescending(float[] p) {
        Integer[] idx = new Integer[p.length];
        Arrays.setAll(idx, i -> i);
        Arrays.sort(idx, (a, b) -> Float.compare(p[b], p[a]));
        return idx;
    }

    @Override
    public String toString() { // keep in sync with the string template in logback.xml
        return "sampler[" + temperature + "," + topK + "," + topP + "]";
    }
}
