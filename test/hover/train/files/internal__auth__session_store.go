package auth

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"net/http"
	"sync"
	"time"
)

var ErrExpired = errors.New("auth: token expired")

// Options are read from auth.yaml.
type Options struct {
	AccessTTL time.Duration
	// Grace window during which a rotated refresh token is still honoured,
	// because the mobile clients fire two requests at once on wake-up.
	GraceWindow time.Duration
	// A user may hold this many refresh tokens; the oldest one is dropped.
	MaxTokens int
}

type session struct {
	userID     string
	userAgent  string
	generation int // bumped on each rotation, reuse of an old one kills the family
	expires    time.Time
}

// Store keeps sessions in memory. Fine for one instance; use redisStore otherwise.
type Store struct {
	mu       sync.Mutex
	opt      Options
	byToken  map[string]*session
	now      func() time.Time
}

func NewStore(opt Options) *Store {
	if opt.MaxTokens == 0 {
		opt.MaxTokens = 5
	}
	return &Store{opt: opt, byToken: map[string]*session{}, now: time.Now}
}

func (s *Store) Issue(ctx context.Context, userID string, r *http.Request) (string, error) {
	buf := make([]byte, 32)
	if _, err := rand.Read(buf); err != nil {
		return "", err
	}
	tok := base64.RawURLEncoding.EncodeToString(buf)

	s.mu.Lock()
	defer s.mu.Unlock()
	s.prune(userID)
	s.byToken[tok] = &session{
		userID:    userID,
		userAgent: r.Header.Get("User-Agent"),
		expires:   s.now().Add(s.opt.AccessTTL),
	}
	return tok, nil
}

// Verify does not touch the database. The admin policy is checked by the caller.
func (s *Store) Verify(token string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	sess, ok := s.byToken[token]
	if !ok || s.now().After(sess.expires.Add(s.opt.GraceWindow)) {
		return "", ErrExpired
	}
	return sess.userID, nil
}

// prune must be called with mu held.  TODO: an index by user, this loop is O(n)
func (s *Store) prune(userID string) {
	for k, v := range s.byToken {
		if v.userID == userID && s.now().After(v.expires) {
			delete(s.byToken, k)
		}
	}
}
