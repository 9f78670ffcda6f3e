package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullets are the signs that begin items and never stand for themselves.
const bullets = "•‣◦▪▫■□●○◆◇❖➢➤►▶✓✔⁃∙·⚫⬤◼◾❑❒➔→»"

// dashes begin items, too, where text stands apart behind them.
const dashes = "-–—"

// isBullet reports whether a word is nothing but the mark of an item.
func isBullet(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && strings.ContainsRune(bullets, r)
}

// isDash reports whether a word is a dash.
func isDash(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && strings.ContainsRune(dashes, r)
}

// isCounter reports whether a word is a number or a letter that counts: "1.", "a)",
// "(iv)", "2.3".
func isCounter(word string) bool {
	body := strings.TrimRight(strings.TrimLeft(word, "(["), ".)]")
	if body == word || body == "" || utf8.RuneCountInString(body) > 6 {
		return false
	}
	letters := 0
	for _, r := range body {
		switch {
		case unicode.IsDigit(r) || r == '.':
		case unicode.IsLetter(r):
			if letters++; letters > 1 && !strings.ContainsRune("ivxIVX", r) {
				return false
			}
		default:
			return false
		}
	}
	return letters <= 4
}

// joinMarks puts the marks of items that stand apart and the text that they belong to
// into one segment.
func joinMarks(l *line, rtl bool) {
	for i := 0; i < len(l.segments); i++ {
		s := &l.segments[i]
		if len(s.words) != 1 {
			continue
		}
		word := s.words[0].Text
		if !isBullet(word) && !isDash(word) && !isCounter(word) && word != "o" {
			continue
		}
		k := i + 1
		if rtl {
			k = i - 1
		}
		if k < 0 || k >= len(l.segments) {
			continue
		}
		t := &l.segments[k]
		if gap := max(t.x0-s.x1, s.x0-t.x1); gap > 5*s.size || len(t.words) == 0 {
			continue
		}
		t.words = append(s.words[:1:1], t.words...)
		t.x0, t.x1 = min(s.x0, t.x0), max(s.x1, t.x1)
		t.seq, t.letters, t.mark = min(s.seq, t.seq), t.letters+s.letters, true
		l.segments = append(l.segments[:i], l.segments[i+1:]...)
		i--
	}
}
