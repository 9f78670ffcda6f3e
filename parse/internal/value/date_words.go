package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// dateWord is what a word or phrase does beside a date. The vocabulary's blocks
// [date-word NAME] name them.
type dateWord uint8

const (
	noDateWord    dateWord = iota
	wordOf                 // of: within a date, "21 de mayo de 2026"
	wordAt                 // at: before a time or a place
	wordA                  // a: the French and Spanish preposition, the English article
	wordLead               // lead: leads to the date meant, "by", "le", "no later than"
	wordUntil              // until: the same, or between the ends of a period
	wordTo                 // to: between the ends of a period
	wordFrom               // from: before the first day of a period
	wordAnd                // and
	wordOr                 // or
	wordExtended           // extended: before the day that replaces another
	wordOriginal           // original: before the day that was replaced
	wordRelative           // relative: the date behind it is not the one meant, "after"
	wordAround             // around: the date behind it is not exact
	wordRolling            // rolling: open until the post is filled
	wordBasis              // basis: "on a rolling basis", which may be said of the review only
	wordOpen               // open: "open", which says so only where it stands alone
	wordSoon               // soon: "as soon as possible", "to be determined"
	wordLeft               // left: "12 days left", which is no period that matters
	wordHijri              // hijri: the year is one of the Hijri calendar
	wordGregorian          // gregorian: the year is one of the Gregorian calendar
	wordSuffix             // suffix: the ending of an ordinal in digits
	numDateWords
)

var dateWordNames = [numDateWords]string{
	"", "of", "at", "a", "lead", "until", "to", "from", "and", "or", "extended", "original", "relative",
	"around", "rolling", "basis", "open", "soon", "left", "hijri", "gregorian", "suffix",
}

// dateWordNamed returns the word that a block's name means; a test holds the blocks
// to these names.
func dateWordNamed(name string) dateWord {
	for w, n := range dateWordNames {
		if n == name {
			return dateWord(w)
		}
	}
	return noDateWord
}

// dateWord reads a date-word at word i.
func (s *scan) dateWord(i int) (dateWord, int) {
	n, sense := s.match(i, vocab.ClassDateWord)
	if n == 0 {
		return noDateWord, 0
	}
	return dateWordNamed(sense.Name), n
}

// isLink reports whether the word may stand between parts of a date, or before one,
// without saying which date it is.
func (w dateWord) isLink() bool { return wordOf <= w && w <= wordA }
