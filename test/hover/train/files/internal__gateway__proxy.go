// Package gateway puts one OpenAI-compatible endpoint in front of several LLM providers.
package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"time"
)

type ChatRequest struct {
	Model       string    `json:"model"`
	Messages    []Message `json:"messages"`
	Temperature *float64  `json:"temperature,omitempty"`
	TopP        *float64  `json:"top_p,omitempty"`
	MaxTokens   int       `json:"max_tokens,omitempty"`
	Stop        []string  `json:"stop,omitempty"`
}

type Usage struct {
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
	CachedTokens     int `json:"cached_tokens"` // prefix caching on the provider's side
}

// Provider is one upstream: a hosted API, or a vLLM pod of ours.
type Provider interface {
	Complete(ctx context.Context, req ChatRequest) (*http.Response, error)
	ContextLength(model string) int
}

var (
	ErrNoProvider     = errors.New("gateway: no healthy provider")
	ErrPromptTooLong  = errors.New("gateway: prompt exceeds the context length of the model")
	ErrBadClientToken = errors.New("gateway: unknown client token")
)

type Gateway struct {
	providers []Provider
	keys      KeyStore
	guardrails []Check
	retry     RetryPolicy
	log       *slog.Logger
}

func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	tenant, err := g.keys.Lookup(r.Header.Get("Authorization"))
	if err != nil {
		http.Error(w, ErrBadClientToken.Error(), http.StatusUnauthorized)
		return
	}
	var req ChatRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// Prompt injection and PII checks come before any byte leaves the network.
	for _, check := range g.guardrails {
		if err := check(r.Context(), tenant, req.Messages); err != nil {
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
			return
		}
	}
	start := time.Now()
	resp, err := g.forward(r.Context(), req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	usage := copyStream(w, resp.Body)
	g.log.Info("chat", "tenant", tenant, "model", req.Model, "latency_ms", time.Since(start).Milliseconds(),
		"tokens_per_s", usage.rate(start), "user_agent", r.UserAgent())
}

// forward tries the providers in order. A packet loss or a 503 moves on to the next one; a 400 does not,
// since another model would see the same prompt.
func (g *Gateway) forward(ctx context.Context, req ChatRequest) (*http.Response, error) {
	for _, p := range g.providers {
		if estimateTokens(req.Messages)+req.MaxTokens > p.ContextLength(req.Model) {
			continue
		}
		resp, err := p.Complete(ctx, req)
		if g.retry.Final(resp, err) {
			return resp, err
		}
	}
	return nil, ErrNoProvider
}
