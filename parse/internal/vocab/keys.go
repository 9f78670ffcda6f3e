package vocab

import (
	"iter"
	"math/bits"
	"strings"
)

// Key is one thing a label or heading can stand for: a field of the notice or a kind
// of section.
type Key uint8

// The keys. Those up to KeyNote are fields with a short value; those from KeySummary
// to KeyQualifications are fields whose value is the text under a heading; the others are
// kinds of sections.
const (
	KeyOrganization Key = iota
	KeyReference
	KeyTitle
	KeyReportsTo
	KeyUnits
	KeyLocations
	KeyContract
	KeyDuration
	KeyGrade
	KeyPosts
	KeySecurity
	KeyAudience
	KeyPublished
	KeyDeadline
	KeyStart
	KeySalary
	KeyNote // a label whose value is kept as it is: job family, working hours
	KeySummary
	KeyDuties
	KeyEducation
	KeyExperience
	KeyLanguages
	KeySkills
	KeyQualifications // a heading over several of the four above
	KeyAbout
	KeyConditions
	KeyApplication
	KeySelection
	KeyDiversity
	KeyConfidentiality
	KeyBenefits
	KeyContact
	KeyOther
	KeyRole // beside KeySummary: a heading that the duties may stand under, too
	numKeys
)

var keyNames = [numKeys]string{
	"organization", "reference", "title", "reports_to", "units", "locations", "contract", "duration",
	"grade", "posts", "security", "audience", "published", "deadline", "start", "salary", "note",
	"summary", "duties", "education", "experience", "languages", "skills", "qualifications",
	"about", "conditions", "application", "selection", "diversity", "confidentiality", "benefits", "contact", "other", "role",
}

// String returns the key as the JSON form spells it.
func (k Key) String() string { return keyNames[k] }

// IsShort reports whether a key's value is short: a name, a number, a date.
func (k Key) IsShort() bool { return k <= KeyNote }

// Keys is a set of keys.
type Keys uint64

// KeysOf returns the set of keys.
func KeysOf(keys ...Key) Keys {
	var set Keys
	for _, k := range keys {
		set |= 1 << k
	}
	return set
}

// Has reports whether k is in the set.
func (s Keys) Has(k Key) bool { return s>>k&1 == 1 }

// Only reports whether the set holds k and nothing else.
func (s Keys) Only(k Key) bool { return s == 1<<k }

// Any reports whether the sets have a key in common.
func (s Keys) Any(t Keys) bool { return s&t != 0 }

// Len returns the number of keys.
func (s Keys) Len() int { return bits.OnesCount64(uint64(s)) }

// First returns the key that comes first in the order of the constants; the set must
// not be empty.
func (s Keys) First() Key { return Key(bits.TrailingZeros64(uint64(s))) }

// Short returns the keys whose values are short.
func (s Keys) Short() Keys { return s & (1<<(KeyNote+1) - 1) }

// All iterates over the keys in order.
func (s Keys) All() iter.Seq[Key] {
	return func(yield func(Key) bool) {
		for s != 0 {
			if !yield(s.First()) {
				return
			}
			s &= s - 1
		}
	}
}

// String lists the keys.
func (s Keys) String() string {
	var names []string
	for k := range s.All() {
		names = append(names, k.String())
	}
	return strings.Join(names, "+")
}

// keyNamed finds a key by the name the JSON form gives it.
func keyNamed(name string) (Key, bool) {
	for k, n := range keyNames {
		if n == name {
			return Key(k), true
		}
	}
	return 0, false
}
