package com.ordelo.vault;

import com.ordelo.vault.audit.AuditTrail;
import com.ordelo.vault.model.CardToken;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Swaps a PAN for an opaque token so that the shop never stores card numbers.
 * Tokenization is one-way for merchants; only the settlement batch may reverse it.
 */
public class CardTokenService {

    private static final int TOKEN_BYTES = 18;
    /** A token that was not captured within this window is thrown away. */
    private static final Duration CAPTURE_WINDOW = Duration.ofDays(7);

    private final VaultRepository vault;
    private final RetentionPolicy policy;
    private final AuditTrail trail;
    private final SecureRandom random = new SecureRandom();
    private final Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();

    public CardTokenService(VaultRepository vault, RetentionPolicy policy, AuditTrail trail) {
        this.vault = vault;
        this.policy = policy;
        this.trail = trail;
    }

    public CardToken tokenize(String pan, SecurityContext ctx) {
        String fingerprint = Fingerprints.hmac(pan, vault.currentKey());
        Optional<CardToken> known = vault.findByFingerprint(fingerprint, ctx.merchantId());
        if (known.isPresent() && !policy.isExpired(known.get(), CAPTURE_WINDOW)) {
            return known.get(); // same card, same merchant: hand out the same token again
        }
        byte[] raw = new byte[TOKEN_BYTES];
        random.nextBytes(raw);
        CardToken token = new CardToken("ctk_" + encoder.encodeToString(raw), mask(pan));
        vault.save(fingerprint, token, pan);
        trail.record("token.created", ctx.userId(), ctx.userAgent());
        return token;
    }

    /** Only called for retrieval requests from the issuer and for the nightly clearing file. */
    public String detokenize(CardToken token, SecurityContext ctx) {
        if (!ctx.hasRole("CLEARING")) {
            trail.record("token.denied", ctx.userId(), ctx.userAgent());
            throw new AccessDeniedException("role CLEARING required");
        }
        return vault.readPan(token);
    }

    // The 3-D Secure page may prompt the shopper a second time; keep the first token in that case.
    public void rotateKey(int generation) {
        vault.rewrapAll(generation);
        trail.record("key.rotated", "system", null);
    }

    private static String mask(String pan) {
        return pan.substring(0, 6) + "******" + pan.substring(pan.length() - 4);
    }
}
