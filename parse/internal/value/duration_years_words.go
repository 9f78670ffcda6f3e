package value

import "github.com/vacancykit/vacancy/parse/internal/vocab"

// experienceWord is what a word or phrase does in a sentence that asks for years of
// experience. The vocabulary's blocks [experience-word NAME] name them.
type experienceWord uint8

const (
	noExperienceWord experienceWord = iota
	expA                            // a: an article
	expOr                           // or: between alternatives
	expAnd                          // and
	expTo                           // to: between the ends of a range
	expFrom                         // from: before a range
	expMin                          // min: "at least"
	expMax                          // max: "up to": no least number
	expOver                         // over: "more than"
	expMore                         // more: "or more"
	expLess                         // less: "or less"
	expExperience                   // experience: the years are of experience
	expKind                         // kind: of what kind experience is, or another word for it
	expIn                           // in: before what the years were spent in
	expStudy                        // study: the years are of study
	expAge                          // age: the years are of age
	expWindow                       // window: "in the last three years"
	expSub                          // sub: before or behind a part of the years, "of which"
	expWith                         // with: before the case that a number is for
	expLieu                         // lieu: the sentence is about what may replace the years
	expOther                        // other: the years are a contract's or of something else
)

// experienceWordNamed returns the word that a block's name means; a test holds the
// blocks to these names.
func experienceWordNamed(name string) experienceWord {
	switch name {
	case "a":
		return expA
	case "or":
		return expOr
	case "and":
		return expAnd
	case "to":
		return expTo
	case "from":
		return expFrom
	case "min":
		return expMin
	case "max":
		return expMax
	case "over":
		return expOver
	case "more":
		return expMore
	case "less":
		return expLess
	case "experience":
		return expExperience
	case "kind":
		return expKind
	case "in":
		return expIn
	case "study":
		return expStudy
	case "age":
		return expAge
	case "window":
		return expWindow
	case "sub":
		return expSub
	case "with":
		return expWith
	case "lieu":
		return expLieu
	case "other":
		return expOther
	}
	return noExperienceWord
}

func (s *scan) experienceWord(i int) (experienceWord, int) {
	n, sense := s.match(i, vocab.ClassExperienceWord)
	if n == 0 {
		return noExperienceWord, 0
	}
	return experienceWordNamed(sense.Name), n
}
