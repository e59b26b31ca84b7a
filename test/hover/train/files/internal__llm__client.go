package llm

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/brackenworks/helpdesk/internal/auth"
	"github.com/brackenworks/helpdesk/internal/metrics"
)

// ChatCompletionRequest is what we post to the gateway. Every field left at
// zero falls back to the serving side default.
type ChatCompletionRequest struct {
	Model       string    `json:"model"`
	Messages    []Message `json:"messages"`
	Temperature float64   `json:"temperature"`
	TopP        float64   `json:"top_p"`
	MaxTokens   int       `json:"max_tokens"`
	Stream      bool      `json:"stream"`
	ToolChoice  string    `json:"tool_choice,omitempty"`
}

type Usage struct {
	PromptTokens     int `json:"prompt_tokens"`
	CompletionTokens int `json:"completion_tokens"`
}

type Client struct {
	http    *http.Client
	baseURL string
	signer  auth.TokenSource // rotates the bearer token every 15 min
	agent   string
}

func New(baseURL string, ts auth.TokenSource) *Client {
	return &Client{
		http:    &http.Client{Timeout: 90 * time.Second},
		baseURL: baseURL,
		signer:  ts,
		agent:   "helpdesk/2.14",
	}
}

// Ask sends the system prompt and the user's question, and returns the generated text.
func (c *Client) Ask(ctx context.Context, systemPrompt, question string) (string, Usage, error) {
	bearer, err := c.signer.Token(ctx)
	if err != nil {
		return "", Usage{}, fmt.Errorf("refresh access token: %w", err)
	}
	req := buildRequest(c.baseURL, systemPrompt, question)
	req.Header.Set("Authorization", "Bearer "+bearer)
	req.Header.Set("User-Agent", c.agent)

	resp, err := c.http.Do(req.WithContext(ctx))
	if err != nil {
		return "", Usage{}, err
	}
	defer resp.Body.Close()

	var out struct {
		Choices []struct{ Message Message }
		Usage   Usage
	}
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		return "", Usage{}, err
	}
	metrics.LLMTokens.Add(out.Usage.PromptTokens + out.Usage.CompletionTokens)
	return out.Choices[0].Message.Content, out.Usage, nil
}
