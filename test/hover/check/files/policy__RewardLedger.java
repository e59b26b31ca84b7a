package net.silverleaf.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javax.persistence.*;

/** Points ledger of the "Leaf" card. A reward is granted when the policy of the tier says so. */
@Entity
@Table(name = "reward_ledger")
public class RewardLedger {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private Money balance;

    @Column(name = "tier_policy")
    @Enumerated(EnumType.STRING)
    private TierPolicy policy;

    @Version
    private long revision; // optimistic lock

    protected RewardLedger() {}

    public BigDecimal accrue(Purchase p) {
        BigDecimal weight = policy.weightFor(p.category());
        BigDecimal points = p.amount().multiply(weight).setScale(0, RoundingMode.DOWN);
        balance = balance.plus(points);
        return points;
    }

    /**
     * Expired points are written off as a loss of the quarter; audit asks for the trail.
     * Alignment with the ledger of the bank partner happens nightly in the batch window.
     */
    public Optional<WriteOff> expire(Clock clock) {
        return balance.olderThan(policy.lifetime(), clock)
                .map(m -> new WriteOff(id, m, "Expired points"));
    }

    @Transient
    public boolean isFairToNewMembers() {
        return policy.biasToEarlyMembers().signum() == 0;
    }
}
