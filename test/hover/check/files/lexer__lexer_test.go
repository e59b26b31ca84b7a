package lexer

import (
	"reflect"
	"testing"

	"example.org/quill/token"
)

func TestNextToken(t *testing.T) {
	src := `let five = 5; fn(x, y) { x + y; };`
	want := []token.Token{
		{Type: token.LET, Literal: "let"},
		{Type: token.IDENT, Literal: "five"},
		{Type: token.ASSIGN, Literal: "="},
		{Type: token.INT, Literal: "5"},
	}
	l := New(src)
	for i, w := range want {
		if got := l.NextToken(); !reflect.DeepEqual(got, w) {
			t.Fatalf("token %d: got %+v, want %+v", i, got, w)
		}
	}
}

// The parser asks for one token of look-ahead; a second Peek must not move the cursor.
func TestPeek(t *testing.T) {
	l := New("a b")
	if l.Peek() != l.Peek() {
		t.Error("Peek consumed input")
	}
}

func TestMaskedStrings(t *testing.T) {
	// backslash-escaped quotes inside a raw sequence
	l := New(`"a\"b"`)
	if tok := l.NextToken(); tok.Literal != `a"b` {
		t.Errorf("got %q", tok.Literal)
	}
}

func BenchmarkLexer(b *testing.B) {
	src := corpus(b) // 40 kB of our own scripts
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		l := New(src)
		for l.NextToken().Type != token.EOF {
		}
	}
}
