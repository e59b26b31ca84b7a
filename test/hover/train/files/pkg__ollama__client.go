// Package ollama is a thin client for a local Ollama daemon.
package ollama

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// Options are passed through to the runner.
type Options struct {
	NumCtx      int     `json:"num_ctx,omitempty"`
	NumPredict  int     `json:"num_predict,omitempty"`
	Temperature float64 `json:"temperature"`
	TopK        int     `json:"top_k,omitempty"`
}

type Message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type chatResponse struct {
	Message         Message `json:"message"`
	Done            bool    `json:"done"`
	PromptEvalCount int     `json:"prompt_eval_count"`
	EvalCount       int     `json:"eval_count"`
}

// Client talks to one daemon.
type Client struct {
	base string
	http *http.Client
	auth string // bearer token of the reverse proxy
}

// Chat sends the conversation and calls fn for every piece of the answer.
func (c *Client) Chat(ctx context.Context, model string, msgs []Message, opt Options, fn func(string) error) error {
	body, err := json.Marshal(map[string]any{
		"model": model, "messages": msgs, "options": opt, "stream": true,
	})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/api/chat", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("User-Agent", "birchnotes/0.9")
	req.Header.Set("Authorization", "Bearer "+c.auth)
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("ollama: %s", resp.Status)
	}
	sc := bufio.NewScanner(resp.Body)
	sc.Buffer(make([]byte, 64<<10), 1<<20) // default chunk of 4 KiB is too small
	for sc.Scan() {
		var r chatResponse
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			return fmt.Errorf("decode line: %w", err)
		}
		if err := fn(r.Message.Content); err != nil || r.Done {
			return err
		}
	}
	return sc.Err()
}

// New returns a client whose first call may take long, as the daemon has to read the weights from disk.
func New(base, auth string) *Client {
	return &Client{base: base, auth: auth, http: &http.Client{Timeout: 10 * time.Minute}}
}
