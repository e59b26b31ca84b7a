-- V031: insurance brokers get their own table, claim scoring is moved out of the trigger
-- runs about 6 min on prod; take it outside the batch window (22:00-04:00)
BEGIN;

CREATE TABLE broker_agent (
    id            bigserial PRIMARY KEY,
    licence_no    varchar(24) NOT NULL UNIQUE,
    display_name  text        NOT NULL,
    commission    numeric(5,4) NOT NULL DEFAULT 0.0750,
    active_from   date        NOT NULL
);

COMMENT ON TABLE broker_agent IS 'A licensed agent who sells on behalf of the company';

ALTER TABLE policy
    ADD COLUMN agent_id bigint REFERENCES broker_agent (id),
    ADD COLUMN car_model text,
    ADD COLUMN reviewed_by_expert boolean NOT NULL DEFAULT false;

-- one-time link for the customer portal, see SEC-118
CREATE TABLE portal_token (
    token       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    policy_id   bigint NOT NULL REFERENCES policy (id) ON DELETE CASCADE,
    expires_at  timestamptz NOT NULL
);

CREATE INDEX portal_token_policy_idx ON portal_token (policy_id);

-- loss ratio per branch and year, used by the actuaries' sheet
CREATE OR REPLACE VIEW v_loss_ratio AS
SELECT p.branch,
       extract(year FROM c.occurred_on) AS yr,
       sum(c.paid + c.reserved) / nullif(sum(p.premium), 0) AS loss_ratio,
       rank() OVER (PARTITION BY p.branch ORDER BY sum(c.paid) DESC) AS rnk
FROM   policy p
JOIN   claim  c ON c.policy_id = p.id
WHERE  c.state <> 'withdrawn'
GROUP  BY p.branch, extract(year FROM c.occurred_on);

-- credit score comes from the bureau, 0..999, NULL = not asked
ALTER TABLE customer
    ADD COLUMN credit_score smallint CHECK (credit_score BETWEEN 0 AND 999),
    ALTER COLUMN iban SET STORAGE PLAIN;

UPDATE policy p
SET    agent_id = b.id
FROM   broker_agent b, legacy_seller s
WHERE  s.policy_no = p.policy_no
AND    b.licence_no = s.licence;     -- ~80k rows, the rest has no agent (web sales)

COMMIT;
