package value

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// moneyDigits is a number as it is read: its groups of digits and what separates
// them.
type moneyDigits struct {
	digits [24]byte // all digits, in ASCII
	n      int
	// starts are the groups' first digits, seps the separators before the second and
	// further groups.
	starts [8]int
	seps   [8]rune
	groups int
}

// moneyNumber reads the number that text begins with, in any of the conventions of
// the library's languages: 7559.72, 7,559.72, 7.559,72, 7 559,72 (with any space that
// does not break), 7'559.72, 1,00,000, and ٧٬٥٥٩٫٧٢. It returns the number and the
// length of its text; ok is false for digits that are no amount in any of them, or in
// two ("0.500", "1.2345", "1,234.567").
//
// Three digits after a separator are always a group of thousands: amounts of pay have
// no thousandths.
func moneyNumber(text string) (value float64, size int, ok bool) {
	d := moneyDigits{groups: 1}
	size = d.scan(text)
	if size < 0 {
		return 0, -size, false
	}
	value, ok = d.value()
	return value, size, ok
}

// scan takes the digits and separators; its result is negative where there are too
// many.
func (d *moneyDigits) scan(text string) int {
	i := 0
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if digit, ok := vocab.Digit(r); ok {
			if d.n == len(d.digits) {
				return -(i + size)
			}
			d.digits[d.n] = '0' + byte(digit)
			d.n++
			i += size
			continue
		}
		if !isMoneySeparator(r) || !d.goesOn(r, text[i+size:]) {
			break
		}
		if d.groups == len(d.starts) {
			return -(i + size)
		}
		d.seps[d.groups], d.starts[d.groups] = r, d.n
		d.groups++
		i += size
	}
	return i
}

// goesOn reports whether the number goes on with rest after a separator. Across a
// space only a group of three digits does, after one of at most three.
func (d *moneyDigits) goesOn(sep rune, rest string) bool {
	run := digitRun(rest)
	if !isMoneySpace(sep) {
		return run > 0
	}
	before := d.n - d.starts[d.groups-1]
	if d.groups > 1 && !isMoneySpace(d.seps[d.groups-1]) {
		return false
	}
	return run == 3 && before <= 3
}

// digitRun counts the digits that text begins with.
func digitRun(text string) int {
	n := 0
	for _, r := range text {
		if _, ok := vocab.Digit(r); !ok {
			break
		}
		n++
	}
	return n
}

func isMoneySeparator(r rune) bool {
	return r == '.' || r == ',' || r == '\'' || r == '’' || r == '٬' || r == '٫' || isMoneySpace(r)
}

// isMoneySpace reports whether r is a space within a line.
func isMoneySpace(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009'
}

// group returns the length of a group.
func (d *moneyDigits) group(i int) int {
	end := d.n
	if i+1 < d.groups {
		end = d.starts[i+1]
	}
	return end - d.starts[i]
}

// value works out what the separators are.
func (d *moneyDigits) value() (float64, bool) {
	last := d.groups - 1
	decimals := 0
	if last > 0 && (d.group(last) != 3 || d.seps[last] == '٫') {
		decimals = d.group(last)
		sep := d.seps[last]
		if decimals > 2 || isMoneySpace(sep) || sep == '\'' || sep == '’' || sep == '٬' {
			return 0, false
		}
		last--
	}
	for i := 1; i <= last; i++ {
		if d.seps[i] != d.seps[1] && (!isMoneySpace(d.seps[i]) || !isMoneySpace(d.seps[1])) || d.seps[i] == '٫' {
			return 0, false
		}
		if decimals > 0 && d.seps[i] == d.seps[last+1] {
			return 0, false
		}
	}
	if !d.thousands(last) {
		return 0, false
	}
	whole := string(d.digits[:d.n-decimals])
	v, err := strconv.ParseFloat(whole+"."+string(d.digits[d.n-decimals:d.n]), 64)
	return v, err == nil
}

// thousands reports whether the groups up to last are of thousands, or of the Indian
// kind: two digits each before the last three.
func (d *moneyDigits) thousands(last int) bool {
	if last == 0 {
		return true
	}
	if d.group(0) > 3 || d.digits[0] == '0' || d.group(last) != 3 {
		return false
	}
	indian := last > 1 && d.group(1) == 2 && d.group(0) <= 2
	for i := 1; i < last; i++ {
		if want := 3; d.group(i) != want && !(indian && d.group(i) == 2) {
			return false
		}
	}
	return !indian || d.seps[1] == ','
}

// amountEnd passes over what follows the whole amount in some conventions: "5'000.-".
func amountEnd(rest string) int {
	for _, end := range [...]string{".-", ",-", ".–", ",–"} {
		if strings.HasPrefix(rest, end) {
			n := len(end)
			for strings.HasPrefix(rest[n:], "-") {
				n++
			}
			if digitRun(rest[n:]) > 0 {
				return 0
			}
			return n
		}
	}
	return 0
}
