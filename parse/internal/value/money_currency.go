package value

import (
	"sync"
	"unicode"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
)

const (
	// sharedCurrency stands for a name or sign that several currencies have; it is ISO
	// 4217's code for no currency.
	sharedCurrency = "XXX"
	// dollarSign stands for "$" and "dollars", which a notice may settle.
	dollarSign = "USD$"
)

// currenciesInUse holds the codes that are legal tender somewhere today, according to
// the CLDR.
var currenciesInUse = sync.OnceValue(func() map[string]bool {
	codes := map[string]bool{}
	for it := currency.Query(); it.Next(); {
		codes[it.Unit().String()] = true
	}
	return codes
})

// isCurrencyCode reports whether a word is the ISO 4217 code of a currency in use, in
// capitals.
func isCurrencyCode(word string) bool {
	if len(word) != 3 || !isCapital(word[0]) || !isCapital(word[1]) || !isCapital(word[2]) {
		return false
	}
	return currenciesInUse()[word]
}

// signCurrency returns the currency of a sign: a code, [dollarSign], or
// [sharedCurrency]. The pound sign is sterling's: other pounds put letters before it.
func signCurrency(r rune) (string, bool) {
	switch r {
	case '€':
		return "EUR", true
	case '$', '＄':
		return dollarSign, true
	case '£':
		return "GBP", true
	case '₹':
		return "INR", true
	case '₽':
		return "RUB", true
	case '₺':
		return "TRY", true
	case '₴':
		return "UAH", true
	case '₦':
		return "NGN", true
	case '₱':
		return "PHP", true
	case '₩':
		return "KRW", true
	case '₪':
		return "ILS", true
	case '₫':
		return "VND", true
	case '₲':
		return "PYG", true
	case '₵':
		return "GHS", true
	case '₸':
		return "KZT", true
	case '₾':
		return "GEL", true
	case '֏':
		return "AMD", true
	case '₼':
		return "AZN", true
	case '฿':
		return "THB", true
	}
	return sharedCurrency, unicode.Is(unicode.Sc, r)
}

// dollarOf returns the currency of a dollar sign with the letters beside it: "US$",
// "CAD$", "$US". The letters are a code of ISO 4217 or of ISO 3166-1. It returns
// [sharedCurrency] for letters that mean something else: the East Caribbean dollar's "EC$" is
// none of Ecuador, which has the dollar of the United States, and "COM$" no franc of the Comoros.
func dollarOf(letters string) string {
	if isCurrencyCode(letters) {
		return letters
	}
	r, err := language.ParseRegion(letters)
	if err != nil || !isCountryCode(r.String()) {
		return sharedCurrency
	}
	unit, ok := currency.FromRegion(r)
	code := unit.String()
	switch {
	case !ok || !isCurrencyCode(code),
		code == "USD" && r.String() != "US",
		len(letters) == 3 && code[2] != 'D':
		return sharedCurrency
	}
	return code
}

// settled returns the code that a currency as read stands for, empty where nothing
// settles it.
//
// A bare "$" is the US dollar for an employer that is a known international
// organization, but not in Spanish, where it is the sign of the country's own peso as
// often. For an employer that is not known it is left open: half a dozen currencies
// have the sign.
func (l *Locale) settled(code string) string {
	switch code {
	case sharedCurrency:
		return ""
	case dollarSign:
		base, _ := l.Language.Base()
		spanish, _ := language.Spanish.Base()
		if l.Family == nil || base == spanish {
			return ""
		}
		return "USD"
	}
	return code
}

// payPeriod returns the period that a block of the vocabulary names.
func payPeriod(name string) notice.PayPeriod {
	switch p := notice.PayPeriod(name); p {
	case notice.PerHour, notice.PerDay, notice.PerMonth, notice.PerYear:
		return p
	}
	return ""
}
