package com.ostrea.assist;

import com.ostrea.billing.PolicyRepository;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers questions of customers about their own insurance contract.
 * The answer must stay grounded in the contract: if the retriever finds nothing, we say so.
 */
@Service
public class AssistantService {

    private static final int MAX_CONTEXT_TOKENS = 6_000;
    private static final double MIN_COSINE_SIMILARITY = 0.62;

    @Autowired private PolicyRepository policies;   // the insurance policies, a plain JPA repository
    @Autowired private ChatModel chatModel;
    @Autowired private EmbeddingStoreContentRetriever retriever;

    private final MessageWindowChatMemory chatMemory = MessageWindowChatMemory.withMaxMessages(20);

    @Transactional(readOnly = true)
    public Answer answer(String policyNumber, String question) {
        var policy = policies.findByNumber(policyNumber).orElseThrow();
        var passages = retriever.retrieve(question);

        if (passages.isEmpty()) {
            return Answer.notFound();
        }
        chatMemory.add(SystemMessage.from(Prompts.CLAIMS_PERSONA));
        var reply = chatModel.chat(Prompts.fill(policy, passages, question));

        // A reply without any citation is probably a hallucination; hand over to a human.
        if (!reply.aiMessage().text().contains("[§")) {
            return Answer.needsHumanReview(reply);
        }
        return Answer.of(reply, passages);
    }
}
