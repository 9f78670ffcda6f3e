package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// durationWord is what a word or phrase does beside a length of time. The vocabulary's
// blocks [duration-word NAME] name them.
type durationWord uint8

const (
	noDurationWord durationWord = iota
	lenA                        // a: the English article, a French and a Spanish preposition
	lenOne                      // one: an article that counts, "an"
	lenHalf                     // half: "and a half"
	lenAnd                      // and
	lenOr                       // or
	lenTo                       // to: between the ends of a range
	lenFrom                     // from: before a range, or the first day
	lenOf                       // of: says nothing
	lenFor                      // for: before a length
	lenUpTo                     // upto: before the greatest length, or the last day
	lenMax                      // max: beside the greatest length
	lenMin                      // min: beside the least length
	lenOver                     // over: "more than"; "over" may also be "spread over"
	lenMore                     // more: "or more"
	lenLess                     // less: "or less"
	lenTotal                    // total: beside the length with all renewals
	lenSpread                   // spread: before the time in which the days fall
	lenProbation                // probation
	lenRenewable                // renewable: an adjective or a verb
	lenRenewal                  // renewal: a noun
	lenFinal                    // final: cannot be renewed
	lenNegation                 // negation: "no possibility of extension"
	lenBeyond                   // beyond: "cannot be extended beyond"
	lenFurther                  // further: before the length of a renewal
	lenTimes                    // times: behind a number of renewals
	lenApprox                   // approx: says nothing that the model holds
	lenStart                    // start: before the first day
	lenEnds                     // ends: before the last day
	lenVaries                   // varies: there are several lengths
	lenNone                     // none: there is no length, "indefinite"
	lenContract                 // contract: what lasts for the length beside it
	lenNote                     // note: may stand beside a length
	lenOther                    // other: makes it the length of something else, "notice"
	lenRate                     // rate: "per week"
)

// durationWordNamed returns the word that a block's name means; a test holds the
// blocks to these names.
func durationWordNamed(name string) durationWord {
	switch name {
	case "a":
		return lenA
	case "one":
		return lenOne
	case halfWord:
		return lenHalf
	case "and":
		return lenAnd
	case "or":
		return lenOr
	case "to":
		return lenTo
	case "from":
		return lenFrom
	case "of":
		return lenOf
	case "for":
		return lenFor
	case "upto":
		return lenUpTo
	case "max":
		return lenMax
	case "min":
		return lenMin
	case "over":
		return lenOver
	case "more":
		return lenMore
	case "less":
		return lenLess
	case "total":
		return lenTotal
	case "spread":
		return lenSpread
	case "probation":
		return lenProbation
	case "renewable":
		return lenRenewable
	case "renewal":
		return lenRenewal
	case "final":
		return lenFinal
	case "negation":
		return lenNegation
	case "beyond":
		return lenBeyond
	case "further":
		return lenFurther
	case "times":
		return lenTimes
	case "approx":
		return lenApprox
	case "start":
		return lenStart
	case "ends":
		return lenEnds
	case "varies":
		return lenVaries
	case "none":
		return lenNone
	case "contract":
		return lenContract
	case "note":
		return lenNote
	case "other":
		return lenOther
	case "rate":
		return lenRate
	}
	return noDurationWord
}

// durationWord reads a word of durations at word i.
func (s *scan) durationWord(i int) (durationWord, int) {
	n, sense := s.match(i, vocab.ClassDurationWord)
	if n == 0 {
		return noDurationWord, 0
	}
	return durationWordNamed(sense.Name), n
}
