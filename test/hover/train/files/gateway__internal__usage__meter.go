// Package usage meters what each tenant spends on the LLM upstreams.
package usage

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"sync"
)

var errBadToken = errors.New("usage: invalid API token")

// Tally counts LLM tokens, not the API tokens that callers authenticate with.
type Tally struct {
	Prompt     int64 `json:"prompt_tokens"`
	Completion int64 `json:"completion_tokens"`
}

type Meter struct {
	mu      sync.Mutex
	byKey   map[string]*Tally
	secrets map[string]string // tenant -> API token
}

func (m *Meter) authenticate(r *http.Request) (string, error) {
	tenant, token, ok := strings.Cut(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), ":")
	if !ok {
		return "", errBadToken
	}
	want := m.secrets[tenant]
	if subtle.ConstantTimeCompare([]byte(token), []byte(want)) != 1 {
		return "", errBadToken
	}
	return tenant, nil
}

// Add reads the usage block of a chat completion response.
func (m *Meter) Add(ctx context.Context, tenant string, body []byte) error {
	var resp struct {
		Usage Tally `json:"usage"`
	}
	if err := json.Unmarshal(body, &resp); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	t := m.byKey[tenant]
	if t == nil {
		t = &Tally{}
		m.byKey[tenant] = t
	}
	t.Prompt += resp.Usage.Prompt
	t.Completion += resp.Usage.Completion
	return ctx.Err()
}

// isBot drops health checkers by their user agent so that they do not show
// up beside the autonomous agents of our customers, who do pay.
func isBot(r *http.Request) bool {
	ua := strings.ToLower(r.UserAgent())
	return strings.Contains(ua, "kube-probe") || strings.Contains(ua, "uptime")
}
