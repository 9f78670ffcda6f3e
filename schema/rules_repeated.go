package schema

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// minRepeated is the least number of characters of an item that counts as repeated: short
// ones ("Other duties") may be meant.
const minRepeated = 20

// item is an element of one of the lists of a notice.
type item struct {
	field string // the key of the list
	text  string
	index int
	task  int // the number of the task of the duty at index; -1 for the element itself
}

// path returns the JSON Pointer to an item.
func (it item) path() string {
	path := element("/"+it.field, it.index)
	if it.task >= 0 {
		return element(path+"/tasks", it.task)
	}
	return path + "/text"
}

// items returns the items of the duties, the education, the experience and the skills.
func items(n *notice.Notice) iter.Seq[item] {
	return func(yield func(item) bool) {
		for i := range n.Duties {
			if !yield(item{"duties", n.Duties[i].Text, i, -1}) {
				return
			}
			for j, task := range n.Duties[i].Tasks {
				if !yield(item{"duties", task, i, j}) {
					return
				}
			}
		}
		for _, list := range [...]struct {
			field string
			items []notice.Qualification
		}{{"education", n.Education}, {"experience", n.Experience}, {"skills", n.Skills}} {
			for i := range list.items {
				if !yield(item{list.field, list.items[i].Text, i, -1}) {
					return
				}
			}
		}
	}
}

// checkRepeated looks for items that are the same but for case and the mark at the end.
func checkRepeated(p *Pass) {
	if !mayRepeat(p.Notice) {
		return
	}
	type key struct{ field, text string }
	seen := map[key]item{}
	for it := range items(p.Notice) {
		k := key{it.field, strings.ToLower(withoutEnd(it.text))}
		if utf8.RuneCountInString(k.text) < minRepeated {
			continue
		}
		first, ok := seen[k]
		if !ok {
			seen[k] = it
			continue
		}
		p.report(p.Place(it.path()), finding{
			field:   it.field,
			message: fmt.Sprintf("%s stands twice in the list", quoted(it.text)),
			hint:    "Take one of them out",
			related: []notice.Related{p.related(p.Place(first.path()), "the first of them")},
		})
	}
}

// withoutEnd returns an item without the marks and blanks at its end.
func withoutEnd(text string) string {
	n := len(text)
	for n > 0 && (text[n-1] == ' ' || text[n-1] == '.' || text[n-1] == ';' || text[n-1] == ',') {
		n--
	}
	return text[:n]
}

// mayRepeat is the cheap question whether two items of a notice may be the same, as
// [checkRepeated] takes them: it looks only at how they begin and end.
func mayRepeat(n *notice.Notice) bool {
	const slots = 256
	var seen [slots]uint64 // a hash table; 0 is a free slot
	used := 0
	for it := range items(n) {
		text := withoutEnd(it.text)
		if len(text) < minRepeated {
			continue
		}
		mark := fingerprint(text)
		at := mark % slots
		for seen[at] != 0 && seen[at] != mark {
			at = (at + 1) % slots
		}
		if used++; seen[at] == mark || used == slots/2 {
			return true
		}
		seen[at] = mark
	}
	return false
}

// fingerprint returns a number other than 0 that is the same for texts of 8 bytes or more
// which differ in case only.
func fingerprint(text string) uint64 {
	h := (foldedStart(text)*0x9E3779B97F4A7C15 ^ foldedEnd(text)) * 0xD6E8FEB86659FD93
	return h>>32 | h<<32 | 1<<63
}

const (
	everyByte = 0x0101010101010101
	notASCII  = 0x80 * everyByte
	lowerCase = 0x20 * everyByte
)

// foldedStart returns a number for the first 8 characters of a text, in any case.
func foldedStart(text string) uint64 {
	if c := eight(text); c&notASCII == 0 {
		return c | lowerCase
	}
	var h uint64
	for shift := 0; shift < 64 && text != ""; shift += 8 {
		r, size := utf8.DecodeRuneInString(text)
		h ^= uint64(toLower(r)|0x20) << shift
		text = text[size:]
	}
	return h
}

// foldedEnd returns a number for the last 8 characters of a text, in any case.
func foldedEnd(text string) uint64 {
	if c := eight(text[len(text)-8:]); c&notASCII == 0 {
		return c | lowerCase
	}
	var h uint64
	for shift := 56; shift >= 0 && text != ""; shift -= 8 {
		r, size := utf8.DecodeLastRuneInString(text)
		h ^= uint64(toLower(r)|0x20) << shift
		text = text[:len(text)-size]
	}
	return h
}

// eight returns the first eight bytes of a text, the first one in the lowest bits.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// toLower is [unicode.ToLower], made for scripts without case.
func toLower(r rune) rune {
	const hebrew, georgian = 0x0590, 0x10A0 // where they begin: no script between them has case
	if hebrew <= r && r < georgian {
		return r
	}
	return unicode.ToLower(r)
}
