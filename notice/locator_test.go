package notice_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/notice"
)

// TestLocator checks that a locator finds the same positions as the source, in long lines
// and short ones.
func TestLocator(t *testing.T) {
	line := strings.Repeat("días – أيام x ", 700)
	text := "short\n" + line + "\nend " + line
	s := &notice.Source{
		Format: notice.TextFormat, Encoding: "utf-8", Input: []byte(text), Text: text,
		Runs: []notice.Run{{TextUnit: 1, InputUnit: 1}}, Lines: []int{0, 6, 7 + len(line)},
	}
	l := s.Locator()
	for i := range text {
		if i%7 != 0 && i%1024 > 4 {
			continue
		}
		span := notice.Span{Start: i, End: i + 1}
		if want, got := s.Position(span), l.Position(span); want != got {
			assert.Equal(t, want, got, "the position of the character at offset %d", i)
			return
		}
	}
}
