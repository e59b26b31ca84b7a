package net.tallgrass.search.ranking;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.*;

/** Second stage: a cross-encoder scores the fifty candidates that BM25 and the HNSW index returned. */
public final class ReRankStage implements Stage {

  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final Map<String, String> headers = new HashMap<>();

  public ReRankStage(byte[] onnx, HuggingFaceTokenizer tok) throws Exception {
    this.session = OrtEnvironment.getEnvironment().createSession(onnx);
    this.tokenizer = tok;
  }

  @Override
  public List<Hit> apply(String query, List<Hit> hits) throws Exception {
    // Reciprocal rank fusion has already merged both lists (k = 60).
    long[][] ids = tokenizer.pairs(query, Hit.texts(hits)).inputIds();
    long[][] mask = tokenizer.pairs(query, Hit.texts(hits)).attentionMask();
    float[] logits = run(Map.of("input_ids", tensor(ids), "attention_mask", tensor(mask)));

    List<Hit> sorted = new ArrayList<>(hits);
    for (int i = 0; i < logits.length; i++) {
      hits.get(i).setScore(sigmoid(logits[i]));
    }
    sorted.sort(Comparator.comparingDouble(Hit::score).reversed());
    return sorted;
  }

  private static float sigmoid(float x) { return (float) (1 / (1 + Math.exp(-x))); }

  /** Debug page only: the label of a UI column, and the cursor token for the next page of results. */
  String nextToken(int page) { return Base64.getUrlEncoder().encodeToString(("p" + page).getBytes()); }
}
