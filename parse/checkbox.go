package parse

import "strings"

// The boxes of forms, and whether they are checked.
var boxes = [...]struct {
	sign    string
	checked bool
}{{"☐", false}, {"[ ]", false}, {"☑", true}, {"☒", true}, {"[x]", true}, {"[X]", true}}

// checked returns what the checked boxes of a value stand before or behind, joined by commas:
// of "☒ Fixed-term ☐ Consultancy" the first. A value without boxes is returned as it is; it
// reports false where none is checked, or where it is not plain which text a box belongs to.
func checked(text string) (string, bool) {
	if !mayHaveBoxes(text) {
		return text, true
	}
	first, _, n := nextBox(text)
	if n == 0 {
		return text, true
	}
	before := first == 0
	if !before && !endsWithBox(text) {
		return "", false
	}
	var chosen []string
	for text != "" {
		at, isChecked, n := nextBox(text)
		option, rest := text[:at], text[at+n:]
		if before {
			end, _, _ := nextBox(rest)
			option, rest = rest[:end], rest[end:]
		}
		text = rest
		if option = strings.Trim(option, " ,;/"); isChecked && option != "" {
			chosen = append(chosen, option)
		}
	}
	return strings.Join(chosen, ", "), len(chosen) > 0
}

// mayHaveBoxes is the cheap question whether boxes stand in a text: it has one of the characters
// that they begin with.
func mayHaveBoxes(text string) bool {
	return strings.IndexByte(text, '[') >= 0 || strings.Contains(text, "☐"[:2])
}

// nextBox returns where the next box stands, whether it is checked, and how long its sign is;
// the end of the text and 0 where there is none.
func nextBox(text string) (at int, isChecked bool, n int) {
	at = len(text)
	for _, box := range boxes {
		if i := strings.Index(text, box.sign); i >= 0 && i < at {
			at, isChecked, n = i, box.checked, len(box.sign)
		}
	}
	return at, isChecked, n
}

func endsWithBox(text string) bool {
	for _, box := range boxes {
		if strings.HasSuffix(text, box.sign) {
			return true
		}
	}
	return false
}
