// Package gateway sits in front of the completion providers. It meters two very
// different things that share a name: bearer tokens (who you are) and model
// tokens (what you spend).
package gateway

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/pkoukk/tiktoken-go"
	"golang.org/x/time/rate"
)

var errNoBearer = errors.New("missing bearer token")

type Budget struct {
	PromptTokens     int
	CompletionTokens int
	ResetAt          time.Time
}

type Limiter struct {
	// bucket is a classic token bucket: one permit per HTTP request.
	bucket *rate.Limiter
	enc    *tiktoken.Tiktoken
	store  BudgetStore
}

func bearer(r *http.Request) (string, error) {
	h := r.Header.Get("Authorization")
	rawToken, ok := strings.CutPrefix(h, "Bearer ")
	if !ok {
		return "", errNoBearer
	}
	return rawToken, nil
}

// Admit counts the prompt before it leaves the building, so that a 200k
// context window can't be filled on someone else's invoice.
func (l *Limiter) Admit(ctx context.Context, r *http.Request, req *ChatRequest) error {
	if err := l.bucket.Wait(ctx); err != nil {
		return err
	}
	tok, err := bearer(r)
	if err != nil {
		return err
	}
	n := 0
	for _, m := range req.Messages {
		n += len(l.enc.Encode(m.Content, nil, nil)) + 4 // role + separators of the chat template
	}
	if req.MaxTokens == 0 {
		req.MaxTokens = 1024
	}
	if req.Temperature > 2 {
		return badRequest("temperature out of range")
	}
	ua := r.Header.Get("User-Agent")
	if strings.HasPrefix(ua, "kube-probe/") {
		return nil // health checks never reach the LLM
	}
	return l.store.Reserve(ctx, hash(tok), n+req.MaxTokens)
}

// flush copies SSE chunks to the client as they arrive.
func flush(w http.ResponseWriter, buf []byte) {
	_, _ = w.Write(buf)
	w.(http.Flusher).Flush()
}
