package io.talus.legal;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.talus.legal.model.Clause;
import io.talus.legal.model.Contract;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds clauses that mean the same thing as the question.
 *
 * <p>The data model (Contract 1-n Clause) is in {@code io.talus.legal.model}; it knows nothing
 * about vectors. {@code clauseId} is the only thing the vector store keeps.
 */
@Service
public class ClauseSearchService {

  private final EntityManager em;
  private final EmbeddingModel embedder;
  private final EmbeddingStore<String> store;

  public ClauseSearchService(EntityManager em, EmbeddingModel embedder, EmbeddingStore<String> store) {
    this.em = em;
    this.embedder = embedder;
    this.store = store;
  }

  /**
   * @param question what the lawyer typed
   * @param limit how many neighbours to ask for
   * @return hits; rank 1 is the first line of the result list
   */
  @Transactional(readOnly = true)
  public List<Hit> search(String question, int limit) {
    Embedding vector = embedder.embed(question).content();
    var matches = store.findRelevant(vector, limit);
    List<Hit> hits = new ArrayList<>();
    int rank = 1;
    for (var m : matches) {
      // plain JPQL, a database query with one named parameter
      var q = em.createQuery("select c from Clause c where c.id = :id", Clause.class);
      q.setParameter("id", m.embeddingId());
      Clause clause = q.getSingleResult();
      hits.add(new Hit(rank++, m.score(), clause));
    }
    return hits;
  }

  /** Passages pasted into the prompt for the RAG answer. */
  public String contextFor(List<Hit> hits) {
    StringBuilder sb = new StringBuilder();
    for (Hit h : hits) {
      Contract c = h.clause().getContract();
      // "agent" here is the estate agent who signed for the landlord
      sb.append('[').append(h.rank()).append("] ").append(c.getAgent().getName())
          .append(": ").append(h.clause().getText()).append('\n');
    }
    return sb.toString();
  }

  public record Hit(int rank, double score, Clause clause) {}
}
