package com.tidewater.desk;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.Query;

/**
 * Wires the assistant that answers tenants' questions about their lease.
 */
@Configuration
public class TenantAssistantConfig {

    private static final Logger log = LoggerFactory.getLogger(TenantAssistantConfig.class);

    @Value("${desk.openai.api-key}")
    private String apiKey;

    @Bean
    ChatModel chatModel(@Value("${desk.openai.model:gpt-4o-mini}") String name) {
        log.info("chat model {}", name);
        return OpenAiChatModel.builder()
                .apiKey(apiKey)
                .modelName(name)
                .temperature(0.2)
                .maxTokens(700)
                .logRequests(false)
                .build();
    }

    @Bean
    ContentRetriever leaseRetriever(PgVectorEmbeddingStore store, EmbeddingModel embeddings) {
        return EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(embeddings)
                .maxResults(5)
                .minScore(0.65)
                .build();
    }

    @Bean
    TenantAssistant tenantAssistant(ChatModel model, ContentRetriever retriever, LeaseService leases) {
        return AiServices.builder(TenantAssistant.class)
                .chatModel(model)
                .contentRetriever(retriever)
                .tools(new LeaseTools(leases))
                // in-process only; a restart forgets every conversation
                .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(20))
                .build();
    }

    /** Plain JPA, used by the back office and by {@link LeaseTools}. */
    interface LeaseRepository extends org.springframework.data.repository.Repository<Lease, Long> {
        @Query("select l from Lease l where l.tenant.id = :tenantId and l.endsOn is null")
        java.util.Optional<Lease> findOpen(long tenantId);
    }
}
