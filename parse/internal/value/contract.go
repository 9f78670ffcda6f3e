package value

import (
	"fmt"
	"slices"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// maxContractWords bounds the value of a label for the type of contract; what is longer
// is prose that may name a kind in passing.
const maxContractWords = 40

// Contract reads the kinds of appointment as they are printed under a label: "Project
// Fixed-term Contract*", "3 years, Mise à disposition". Kinds are in the order of the
// text, each once.
//
// A part between commas, dashes or brackets counts only if all its words are
// understood, up to words that begin a term of the appointment ("renewable", "subject
// to ..."): "Project Manager" names no kind, and "with the possibility of a permanent
// contract" none either. Working time and recruitment ("full-time", "international") are no
// kinds, nor is the EU's contract agent by itself.
//
// Text without a kind, a kind that is denied ("not a permanent post"), and more than
// 40 words are errors that wrap [ErrNotUnderstood]; "N/A" is one that wraps [ErrAbsent].
func Contract(l *Locale, text string) (notice.Contract, error) {
	words := l.words(nil, text)
	if len(words) > maxContractWords {
		return notice.Contract{}, fmt.Errorf("%w: more than %d words", ErrNotUnderstood, maxContractWords)
	}
	if n, _ := l.Vocabulary.Match(words, vocab.ClassAbsent); n > 0 && n == len(words) {
		return notice.Contract{}, ErrAbsent
	}
	var kinds contractReading
	for start := 0; start < len(words); {
		end := start + 1
		for end < len(words) && !endsContractPart(words[end], text[words[end-1].End:words[end].Start]) {
			end++
		}
		part, denied := contractPart(l, words[start:end], kinds)
		if denied {
			return notice.Contract{}, fmt.Errorf("%w: %q denies a kind of contract", ErrNotUnderstood, text[words[start].Start:words[end-1].End])
		}
		kinds = part
		start = end
	}
	if len(kinds.stated) == 0 && kinds.implied != "" {
		kinds.stated = []notice.ContractKind{kinds.implied}
	}
	if len(kinds.stated) == 0 {
		return notice.Contract{}, errNoContract
	}
	return notice.Contract{Kinds: kinds.stated, Raw: l.raw(text)}, nil
}

// errNoContract is made once: grades are tried as contracts, too.
var errNoContract = fmt.Errorf("%w: no kind of contract", ErrNotUnderstood)

// contractReading is what the parts of a text name so far.
type contractReading struct {
	stated []notice.ContractKind
	// implied is the kind of a word that means one only where no other is stated:
	// "Regular", but not "Fixed Term - Regular".
	implied notice.ContractKind
}

// endsContractPart reports whether a part ends before word w, which gap separates from
// the one before. A hyphen within a word and a slash join.
func endsContractPart(w vocab.Word, gap string) bool {
	if w.Before&(vocab.Newline|vocab.Tab|vocab.Colon|vocab.Stop|vocab.Pause|vocab.Paren) != 0 {
		return true
	}
	return w.Before&vocab.Slash != 0 && gap != "-" && gap != "/" && gap != "\u2010" && gap != "\u2011" && gap != " & " && gap != " / "
}

// contractClasses are the classes of words that say nothing of the kind: lengths and
// dates.
var contractClasses = vocab.ClassSet(vocab.ClassUnit, vocab.ClassNumber, vocab.ClassMonth)

// contractPart adds the kinds that one part of the text names, if it is understood, to
// those that are known. It reports whether the part denies a kind.
func contractPart(l *Locale, words []vocab.Word, known contractReading) (kinds contractReading, denied bool) {
	kinds = known
	negated, understood := false, true
	for i := 0; i < len(words); {
		n, sense := l.Vocabulary.Match(words[i:], vocab.ClassContract)
		if sense == nil {
			understood = understood && saysNoKind(l, words, i)
			i++
			continue
		}
		i += n
		switch sense.Name {
		case "filler", "agent":
		case "not":
			negated = true
		case "tail":
			i = len(words)
		case "weak":
			kinds.implied = notice.ContractKind(sense.Args[1])
		default:
			for _, name := range sense.Args {
				if kind := notice.ContractKind(name); !slices.Contains(kinds.stated, kind) {
					kinds.stated = append(kinds.stated, kind)
				}
			}
		}
	}
	if negated && (len(kinds.stated) > len(known.stated) || kinds.implied != known.implied) {
		return known, true
	}
	if !understood {
		return known, false
	}
	return kinds, false
}

// saysNoKind reports whether word i, which is no word of contracts, can stand in a part
// that names a kind: a number, a unit of time, a grade's letter.
func saysNoKind(l *Locale, words []vocab.Word, i int) bool {
	w := words[i]
	return w.Number || w.End-w.Start == 1 || l.Vocabulary.BeginsAny(w, contractClasses)
}
