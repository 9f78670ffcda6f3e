package value

import (
	"fmt"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// Posts reads the value of a label for the number of posts: a number in digits or
// words ("2 posts", "1 (one)", "deux postes"), a reserve list ("Roster**", "Liste de
// réserve"), or both ("1 + roster"). A number that is not stated ("several") has Raw
// only. A number behind a reserve list is its length, unless the posts follow it.
//
// Two different numbers, a number that is only a bound ("up to 3": the error wraps
// [ErrOpen]) and text that says anything else (wraps [ErrNotUnderstood]) are not read.
func Posts(l *Locale, text string) (notice.Posts, error) {
	var buf [maxPostsWords]vocab.Word
	words := l.words(buf[:0], text)
	if len(words) > 0 && saysNone(l, words) {
		return notice.Posts{}, fmt.Errorf("posts: %w", ErrAbsent)
	}
	if len(words) == 0 || len(words) > maxPostsWords || hasUnitSign(text) {
		return notice.Posts{}, errNoPosts
	}
	c := countPosts(l, words, text)
	switch {
	case !c.understood:
		return notice.Posts{}, errNoPosts
	case c.open:
		return notice.Posts{}, fmt.Errorf("posts: %w: a bound", ErrOpen)
	}
	return c.posts(text), nil
}

// errNoPosts is made once: titles are tried as numbers of posts, too.
var errNoPosts = fmt.Errorf("posts: %w", ErrNotUnderstood)

const (
	maxPostsWords = 24
	// maxPosts is more than one notice offers.
	maxPosts = 999
)

// The kinds of phrases that the posts blocks of the vocabulary name.
const (
	postsUnit    = "unit"
	postsRoster  = "roster"
	postsSeveral = "several"
	postsOpen    = "open"
	postsTwo     = "two" // a dual: "two posts" in one word
)

// postsCount is what words say about the number of posts.
type postsCount struct {
	count int
	// unit is set where what is counted stands behind the number: "Post 2" is no count.
	unit, roster, several, open, understood bool
}

// posts returns the value.
func (c postsCount) posts(text string) notice.Posts {
	p := notice.Posts{Roster: c.roster, Raw: notice.Fold(text)}
	if !c.several {
		p.Count = c.count
	}
	return p
}

// countPosts reads words as a whole.
func countPosts(l *Locale, words []vocab.Word, text string) postsCount {
	var c postsCount
	for i := 0; i < len(words); {
		n, s := l.Vocabulary.Match(words[i:], vocab.ClassPosts)
		if n == 0 {
			v, m := Number(l, words[i:], text)
			if m == 0 || !c.take(v, c.isLength(l, words[i+m:])) {
				return postsCount{}
			}
			i += m
			continue
		}
		switch s.Name {
		case postsUnit:
			c.unit = c.unit || c.count > 0 || c.several
		case postsTwo:
			if !c.take(2, false) {
				return postsCount{}
			}
			c.unit = true
		case postsRoster:
			c.roster = true
		case postsSeveral:
			c.several = true
		case postsOpen:
			c.open = true
		}
		i += n
	}
	c.understood = c.count > 0 || c.roster || c.several
	c.open = c.open && c.count > 0
	return c
}

// isLength reports whether a number is the length of the reserve list that was named
// before it: nothing behind it says that it counts posts.
func (c *postsCount) isLength(l *Locale, rest []vocab.Word) bool {
	if !c.roster || c.count != 0 {
		return false
	}
	_, s := l.Vocabulary.Match(rest, vocab.ClassPosts)
	return s == nil || s.Name != postsUnit
}

// take takes a number; it returns false for one that is no count, or not the one
// that was read before.
func (c *postsCount) take(v float64, length bool) bool {
	n := int(v)
	if float64(n) != v || n < 1 || n > maxPosts || c.count != 0 && c.count != n {
		return false
	}
	if !length {
		c.count = n
	}
	return true
}

// FindPosts finds the number of posts that is printed with a title: in parentheses
// ("(2 posts)", "(x3)"), behind a dash or comma at its end ("- Reserve list"), or a
// reserve list before a dash or colon at its beginning ("ROSTER - ..."). Start and end
// are offsets into title of all that is not part of the title then, the parentheses or
// the dash among it; Raw is the text without them.
//
// A number alone is none: "(2)" may be anything.
func FindPosts(l *Locale, title string) (p notice.Posts, start, end int, ok bool) {
	var buf [maxPostsWords * 2]vocab.Word
	words := l.words(buf[:0], title)
	if len(words) > cap(buf) {
		return notice.Posts{}, 0, 0, false
	}
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].Before&(vocab.Paren|vocab.Slash|vocab.Pause) == 0 {
			continue // nothing divides the title here
		}
		gap := title[:words[i].Start]
		if i > 0 {
			gap = title[words[i-1].End:words[i].Start]
		}
		if open := strings.LastIndexAny(gap, "([") - len(gap); open >= -len(gap) {
			start = int(words[i].Start) + open
			if p, end, ok = postsInParentheses(l, words[i:], title, start); ok {
				return p, start, end, true
			}
		}
		if mark := lastDash(gap); mark >= 0 && i > 0 {
			c := countPosts(l, words[i:], title)
			if c.isTitlePart() && !strings.ContainsAny(title[words[i].Start:], "()") {
				start = int(words[i-1].End) + mark
				return c.posts(strings.TrimSpace(title[words[i].Start:])), start, len(title), true
			}
		}
	}
	return rosterBefore(l, words, title)
}

// isTitlePart reports whether words are beyond doubt about the posts of a title.
func (c postsCount) isTitlePart() bool {
	return c.understood && !c.open && (c.roster || c.unit)
}

// postsInParentheses reads words up to the closing bracket.
func postsInParentheses(l *Locale, words []vocab.Word, title string, start int) (p notice.Posts, end int, ok bool) {
	n := strings.IndexAny(title[start:], ")]")
	if n < 0 {
		return notice.Posts{}, 0, false
	}
	end = start + n
	k := 0
	for k < len(words) && int(words[k].End) <= end {
		k++
	}
	inner := title[start+1 : end]
	c := countPosts(l, words[:k], title)
	times := k == 2 && c.count > 0 && !c.roster && isTimes(inner)
	if !times && !c.isTitlePart() {
		return notice.Posts{}, 0, false
	}
	return c.posts(inner), end + 1, true
}

// isTimes reports whether text is a number with a sign of multiplication: "x3", "2x".
func isTimes(text string) bool {
	text = strings.ToLower(strings.ReplaceAll(text, " ", ""))
	rest, before := strings.CutPrefix(text, "x")
	if !before {
		rest, before = strings.CutSuffix(text, "x")
	}
	return before && isDigits(rest)
}

// lastDash returns the offset within a gap of the dash or comma that divides a title;
// -1 where there is none. A hyphen without spaces is a part of a word.
func lastDash(gap string) int {
	for i, r := range gap {
		switch r {
		case '–', '—', ',', '،', ';', '|':
			return i
		case '-':
			if len(gap) > 1 {
				return i
			}
		}
	}
	return -1
}

// rosterBefore finds a reserve list at the beginning of a title.
func rosterBefore(l *Locale, words []vocab.Word, title string) (p notice.Posts, start, end int, ok bool) {
	n, s := l.Vocabulary.Match(words, vocab.ClassPosts)
	if n == 0 || n >= len(words) || s.Name != postsRoster {
		return notice.Posts{}, 0, 0, false
	}
	gap := title[words[n-1].End:words[n].Start]
	i := lastDash(gap)
	if c := strings.IndexByte(gap, ':'); i < 0 {
		i = c
	}
	if i < 0 || strings.ContainsAny(gap, "()") {
		return notice.Posts{}, 0, 0, false
	}
	start, end = int(words[0].Start), int(words[n].Start)
	return notice.Posts{Roster: true, Raw: notice.Fold(title[start:words[n-1].End])}, start, end, true
}
