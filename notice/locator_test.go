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

// TestLocatorInAnyOrder checks that what was asked before does not count, in a file of many
// runs and lines.
func TestLocatorInAnyOrder(t *testing.T) {
	s := &notice.Source{Format: notice.TextFormat, Encoding: "windows-1252", Lines: []int{0}}
	for len(s.Text) < 5000 { // "é" is one byte of the input, and a line has seven
		s.Runs = append(s.Runs,
			notice.Run{Text: len(s.Text), Input: len(s.Input), TextUnit: 1, InputUnit: 1},
			notice.Run{Text: len(s.Text) + 5, Input: len(s.Input) + 5, TextUnit: 2, InputUnit: 1})
		s.Text += "post é\n"
		s.Input = append(s.Input, "post \xE9\n"...)
		s.Lines = append(s.Lines, len(s.Input))
	}
	l := s.Locator()
	for at := 0; at != 1; at = (at + 1777) % len(s.Text) {
		span := notice.Span{Start: at, End: at + 1}
		assert.Equal(t, s.Position(span), l.Position(span), "the position of offset %d", at)
		r := notice.Reading{Path: "/title", State: notice.Stated, Start: span.Start, End: span.End}
		l.Locate(&r)
		assert.Equal(t, s.Reading("/title", notice.Stated, span), r, "the reading at offset %d", at)
	}
}
