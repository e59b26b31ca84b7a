package io.fjordline.support;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Suggests a queue and a first answer for ferry complaints. The suggestion is shown to the human
 * agent on duty, who accepts or edits it; nothing is sent by the LLM itself.
 */
public class TicketTriageService {

    private static final int MAX_SNIPPETS = 4;

    private final ChatModel llm;
    private final ContentRetriever retriever;
    private final EntityManager em;

    public TicketTriageService(ChatModel llm, ContentRetriever retriever, EntityManager em) {
        this.llm = llm;
        this.retriever = retriever;
        this.em = em;
    }

    @Transactional
    public Suggestion triage(long ticketId) {
        // JPQL query, not the user's question
        var ticket = em.createQuery("select t from Ticket t join fetch t.agent where t.id = :id", Ticket.class)
                .setParameter("id", ticketId)
                .getSingleResult();

        List<String> snippets = retriever.retrieve(ticket.asQuery()).stream()
                .limit(MAX_SNIPPETS)
                .map(c -> c.textSegment().text())
                .toList();

        var request = ChatRequest.builder()
                .messages(
                        SystemMessage.from(Prompts.TRIAGE),
                        UserMessage.from(Prompts.fill(ticket.body(), snippets)))
                .temperature(0.1)
                .maxOutputTokens(500)
                .responseFormat(Suggestion.SCHEMA)
                .build();

        var reply = llm.chat(request);
        if (reply.tokenUsage().totalTokenCount() > 6_000) {
            Metrics.counter("triage.expensive").increment();
        }
        // CSRF token is checked by the filter, see SecurityConfig
        return Suggestion.parse(reply.aiMessage().text(), ticket.luggageWeight());
    }

    /** Entity model: one row per ticket. Lost-luggage tickets have a loss report attached. */
    public record LossReport(long id, String bagTag, double weightKg, ClaimPolicy policy) {}
}
