package fr.cimaise.assistant;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.client.advisor.SafeGuardAdvisor;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers questions about lease contracts (retrieval-augmented generation on the archive).
 * Contracts without a signature are left out at indexing time.
 */
@Service
public class ContractAssistant {

    private static final Logger LOG = LoggerFactory.getLogger(ContractAssistant.class);

    /** The <b>system prompt</b> is reviewed by legal; change it only with their approval. */
    @Value("classpath:/prompts/contract-system.st")
    private org.springframework.core.io.Resource systemPrompt;

    private final ChatClient chatClient;
    private final VectorStore store;
    private final ContractRepository contracts;

    public ContractAssistant(ChatClient.Builder builder, VectorStore store, ContractRepository contracts) {
        this.store = store;
        this.contracts = contracts;
        this.chatClient = builder
                .defaultAdvisors(
                        // last ten turns only: long conversations overflowed the context window
                        MessageChatMemoryAdvisor.builder(Memories.window(10)).build(),
                        new SafeGuardAdvisor(List.of("salary", "iban")))
                .defaultOptions(o -> o.temperature(0.0).maxTokens(900))
                .build();
    }

    public Answer ask(String conversationId, String question) {
        List<Document> passages = store.similaritySearch(
                SearchRequest.builder().query(question).topK(6).similarityThreshold(0.6).build());
        if (passages.isEmpty()) {
            LOG.info("no passage for conversation {}, the LLM is not called", conversationId);
            return Answer.unknown();
        }
        // .entity() asks for structured output: a JSON schema is derived from the record
        return chatClient.prompt()
                .system(systemPrompt)
                .user(u -> u.text("{question}\n\nExtracts:\n{extracts}")
                        .param("question", question)
                        .param("extracts", join(passages)))
                .advisors(a -> a.param("conversationId", conversationId))
                .tools(new RentIndexTool(contracts))
                .call()
                .entity(Answer.class);
    }

    @Transactional
    public void markReviewed(long contractId, String reviewer) {
        // optimistic lock: two estate agents sometimes open the same lease
        contracts.findById(contractId).ifPresent(c -> c.reviewedBy(reviewer));
    }

    private static String join(List<Document> docs) {
        return String.join("\n", docs.stream().map(Document::getText).toList());
    }

    public record Answer(String text, List<String> clauses, boolean known) {
        static Answer unknown() { return new Answer("", List.of(), false); }
    }
}
