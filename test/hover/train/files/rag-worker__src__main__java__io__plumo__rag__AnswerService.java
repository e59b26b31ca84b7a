package io.plumo.rag;

import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import lombok.RequiredArgsConstructor;

/** Answers a support question from the handbook. Indexing lives in {@code IngestJob}. */
@Service
@RequiredArgsConstructor
public class AnswerService {

    private final EmbeddingModel embeddings;
    private final VectorStore store;
    private final Bm25Index keywords;
    private final CrossEncoderClient reranker;
    private final ChatClient llm;
    private final RagProperties props;

    @Value("${plumo.llm.max-output-tokens:600}")
    private int maxOutputTokens;

    public Answer answer(String question, User user) {
        // Follow-ups like "and for interns?" need rewriting first, otherwise retrieval finds nothing.
        String q = llm.rewriteQuery(question, user.lastTurns(4));

        float[] vec = embeddings.embed(q);
        List<Hit> dense = store.search(vec, props.topK(), Filter.eq("tenant", user.tenant()));
        List<Hit> sparse = keywords.search(q, props.topK());

        // RRF with k = 60; tuning the weights of the hybrid search gave nothing.
        List<Hit> fused = Fusion.reciprocalRank(dense, sparse, 60);
        List<Hit> best = reranker.top(fused, q, 6);

        if (best.isEmpty() || best.get(0).score() < props.minScore()) {
            return Answer.dontKnow();   // better than a hallucination
        }

        String prompt = PromptTemplates.GROUNDED.fill(q, best);
        String text = llm.complete(prompt, 0.1 /* temperature */, maxOutputTokens);
        // every sentence must carry [n]; answers without citations go to the review queue
        return Citations.parse(text, best);
    }

    /**
     * Called by the mail gateway. The session token is that of the shared mailbox, and the
     * HTTP client identifies itself with its own user agent.
     */
    public void onMail(InboundMail mail) {
        retryPolicy.run(() -> reply(mail, answer(mail.subject(), mail.sender())), Duration.ofSeconds(30));
    }
}
