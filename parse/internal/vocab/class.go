package vocab

import "fmt"

// Class is a kind of meaning. The first word of a block's head names it.
type Class uint8

// The classes.
const (
	noClass Class = iota
	ClassLanguage
	ClassLabel
	ClassFiller
	ClassQualifier
	ClassConnector
	ClassFamily
	ClassOrganization
	ClassEmployer
	ClassCue
	ClassSubheading
	ClassAbsent
	ClassMonth
	ClassHijri
	ClassWeekday
	ClassNumber
	ClassUnit
	ClassTime
	ClassZone
	ClassPlace
	ClassCountry
	ClassDateWord
	ClassDurationWord
	ClassNeed
	ClassLevel
	ClassLanguageWord
	ClassLanguageName
	ClassContract
	ClassSecurity
	ClassPosts
	ClassCurrency
	ClassPay
	ClassRemote
	ClassStatus
	ClassGradeWord
	ClassRegion
	ClassPlaceWord
	ClassOrdinal
	ClassExperienceWord
	ClassSoleZone
	ClassItemWord
	ClassItemOrdinal
	ClassAudience
	ClassAudienceWord
	ClassTitlePrefix
	ClassHiring
	ClassOffer
	ClassGenericTitle
	ClassPostNoun
	ClassDeadlineCue
	ClassRenewal
	ClassTitleContract
	ClassGradeSeries
	ClassPage
	ClassStop
)

type classInfo struct {
	name     string
	class    Class
	min, max int
}

// classes are the classes by the name a block gives them, with the number of words
// that must follow it at least and at most.
var classes = []classInfo{
	// What a file is about.
	{"language", ClassLanguage, 1, 1},
	{"family", ClassFamily, 1, 8},
	{"organization", ClassOrganization, 1, 12},
	{"names", ClassOrganization, 0, 0}, // organizations, each with its own name only
	// Labels and headings.
	{"label", ClassLabel, 1, 9},
	{"filler", ClassFiller, 0, 0},
	{"qualifier", ClassQualifier, 0, 0},
	{"connector", ClassConnector, 0, 0},
	{"subheading", ClassSubheading, 1, 1},
	// What tells a paragraph's kind.
	{"cue", ClassCue, 1, 1},
	{"employer", ClassEmployer, 1, 1},
	{"item-word", ClassItemWord, 0, 0},
	{"item-ordinal", ClassItemOrdinal, 1, 1},
	{"audience", ClassAudience, 1, 2},
	{"audience-word", ClassAudienceWord, 1, 1},
	{"title-prefix", ClassTitlePrefix, 1, 1},
	{"generic-title", ClassGenericTitle, 0, 0},
	{"post-noun", ClassPostNoun, 0, 0},
	{"hiring", ClassHiring, 1, 1},
	{"offer", ClassOffer, 1, 1}, // what sentences say of how long a contract is
	{"deadline-cue", ClassDeadlineCue, 1, 1},
	{"renewal", ClassRenewal, 1, 1},
	{"title-contract", ClassTitleContract, 1, 1},
	{"stop", ClassStop, 0, 0},
	{"page", ClassPage, 1, 1}, // what a web page says around a notice
	// Values.
	{"absent", ClassAbsent, 0, 0},
	{"month", ClassMonth, 1, 1},
	{"hijri", ClassHijri, 1, 1},
	{"weekday", ClassWeekday, 1, 1},
	{"number", ClassNumber, 1, 1},
	{"ordinal", ClassOrdinal, 1, 1},
	{"unit", ClassUnit, 1, 2},
	{"time", ClassTime, 1, 1},
	{"zone", ClassZone, 1, 1},
	{"sole-zone", ClassSoleZone, 1, 1},
	{"place", ClassPlace, 1, 3},
	{"country", ClassCountry, 1, 2},
	{"region", ClassRegion, 1, 6},
	{"place-word", ClassPlaceWord, 1, 1},
	{"date-word", ClassDateWord, 1, 1},
	{"duration-word", ClassDurationWord, 1, 1},
	{"experience-word", ClassExperienceWord, 1, 1},
	{"level", ClassLevel, 1, 1},
	{"language-word", ClassLanguageWord, 1, 2},
	{"language-name", ClassLanguageName, 1, 2},
	{"need", ClassNeed, 1, 1},
	{"contract", ClassContract, 1, 2},
	{"security", ClassSecurity, 1, 1},
	{"posts", ClassPosts, 1, 1},
	{"currency", ClassCurrency, 1, 1},
	{"pay", ClassPay, 1, 1},
	{"remote", ClassRemote, 0, 0},
	{"status", ClassStatus, 1, 1},
	{"grade-word", ClassGradeWord, 1, 1},
	{"grade-series", ClassGradeSeries, 1, 6},
}

// bit returns the bit of the class in a set; there are fewer than 64 classes.
func (c Class) bit() uint64 { return 1 << (c & 63) }

func (c Class) String() string {
	for _, k := range classes {
		if k.class == c {
			return k.name
		}
	}
	return fmt.Sprintf("Class(%d)", uint8(c))
}
