package value

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// employedBy returns the locale of a notice in a language by an employer of a grade
// system; "" is an employer that is not known.
func employedBy(grades, tag string) *Locale {
	l := &Locale{Vocabulary: vocab.Default(), Language: language.Make(tag)}
	if grades != "" {
		l.Family = &vocab.Family{Name: grades, Grades: grades}
	}
	return l
}

// shortPlaces writes a reading as the tables do: "City FR" with "~" before an inferred
// country and "remote" before work from home, "as printed" for Raw only, and the
// error.
func shortPlaces(places []Place, err error) string {
	if err != nil {
		return shortError(err)
	}
	var all []string
	for _, p := range places {
		var parts []string
		if p.Remote {
			parts = append(parts, "remote")
		}
		if p.City != "" {
			parts = append(parts, p.City)
		}
		if p.Country != "" {
			country := p.Country
			if p.Inferred {
				country = "~" + country
			}
			parts = append(parts, country)
		}
		if parts == nil {
			parts = []string{"as printed"}
		}
		all = append(all, strings.Join(parts, " "))
	}
	return strings.Join(all, "; ")
}

func shortError(err error) string {
	switch {
	case errors.Is(err, ErrAbsent):
		return "absent"
	case errors.Is(err, ErrOpen):
		return "open"
	case errors.Is(err, ErrNotUnderstood):
		return "not understood"
	}
	return err.Error()
}

var placeCases = []struct{ text, want string }{
	// cities alone
	{"Lyon", "Lyon ~FR"},
	{"Lyon*", "Lyon ~FR"},
	{"RPUA", "not understood"},
	{"Remoto Presencial", "open"},
	{"Remote / on-site", "open"},
	{"Geneva (on site)", "Geneva ~CH"},
	{"UNON", "not understood"},
	{"RPUA, Kyiv", "Kyiv ~UA"},
	{"Lyon 69006 France", "Lyon FR"},
	{"Nairobi 00100 Kenya", "Nairobi KE"},
	{"10 Rue de Lyon 75012 Paris France", "not understood"},
	{"BONN", "BONN ~DE"},
	{"Yerevan", "Yerevan ~AM"},
	{"Geneva²", "Geneva ~CH"},
	{"Ginebra", "Ginebra ~CH"},
	{"Bruselas", "Bruselas ~BE"},
	{"La Haye", "La Haye ~NL"},
	{"نيروبي", "نيروبي ~KE"},
	{"لاهاي", "لاهاي ~NL"},
	{"NEW YORK", "NEW YORK ~US"},
	{"Washington, DC", "Washington ~US"},
	{"Washington, D.C.", "Washington ~US"},
	{"New York, NY", "New York ~US"},
	{"Santiago de Chile", "Santiago de Chile ~CL"},
	{"Valencia", "Valencia"},
	{"Mekelle Hub", "Mekelle ~ET"},
	{"Nairobi HQ", "Nairobi ~KE"},
	{"UN Office at Nairobi", "Nairobi ~KE"},
	{"INTERPOL Regional Bureau, Harare", "Harare ~ZW"},
	{"UNON Nairobi", "Nairobi ~KE"},
	{"Lyon 6e", "Lyon ~FR"},
	{"Bureau régional à Dakar", "Dakar ~SN"},
	{"Oficina Regional en Panamá", "PA"},
	{"مكتب الأمم المتحدة في نيروبي", "نيروبي ~KE"},
	// city and country
	{"Lyon, France", "Lyon FR"},
	{"Lyon (France)", "Lyon FR"},
	{"Lyon, France, France, 69006", "Lyon FR"},
	{"Singapour, Singapour", "Singapour SG"},
	{"Singapur, Singapur", "Singapur SG"},
	{"Singapore", "Singapore SG"},
	{"Luxembourg", "Luxembourg LU"},
	{"CH-Geneva", "Geneva CH"},
	{"FR-Strasbourg", "Strasbourg FR"},
	{"The Hague - NL", "The Hague NL"},
	{"Belgium-Brussels", "Brussels BE"},
	{"Kabul - Afghanistan", "Kabul AF"},
	{"Strasbourg - France", "Strasbourg FR"},
	{"Noordwijk, the Netherlands", "Noordwijk NL"},
	{"Kampala - UG", "Kampala UG"},
	{"Abidjan, CI", "Abidjan CI"},
	{"Bern / Schweiz", "Bern CH"},
	{"London, UK", "London GB"},
	{"London, United Kingdom", "London GB"},
	{"Sharjah, UAE", "Sharjah AE"},
	{"Goma, DRC", "Goma CD"},
	{"Goma, RDC", "Goma CD"},
	{"Riyadh, KSA", "Riyadh SA"},
	{"Istanbul, Türkiye", "Istanbul TR"},
	{"Yangon, Burma", "Yangon MM"},
	{"Prague, Czechia", "Prague CZ"},
	{"Amsterdam, Holland", "Amsterdam NL"},
	{"Miami, EE. UU.", "Miami US"},
	{"Kinshasa, République démocratique du Congo", "Kinshasa CD"},
	{"Kinshasa, Congo", "Kinshasa ~CD"},
	{"Seoul, Republic of Korea", "Seoul KR"},
	{"Seoul, Korea", "Seoul ~KR"},
	{"Dar es Salaam, United Republic of Tanzania", "Dar es Salaam TZ"},
	{"Chisinau, Moldova, Republic of", "Chisinau MD"},
	{"Tehran, Iran (Islamic Republic of)", "Tehran IR"},
	{"Ramallah, State of Palestine", "Ramallah PS"},
	{"Pristina, Kosovo", "Pristina XK"},
	{"Gyumri, Armenia", "Gyumri AM"},
	{"San José, Costa Rica", "San José CR"},
	{"Kingston, Jamaica", "Kingston JM"},
	{"Tripoli, Libya", "Tripoli LY"},
	{"Valencia, Spain", "Valencia ES"},
	{"Lagos, Portugal", "Lagos PT"},
	{"Hamilton, Bermuda", "Hamilton BM"},
	{"Merzouga, Maroc", "Merzouga MA"},
	{"Puerto Maldonado, Perú", "Puerto Maldonado PE"},
	{"ليون، فرنسا*", "ليون FR"},
	{"أبو ظبي، الإمارات العربية المتحدة", "أبو ظبي AE"},
	{"تونس، الجمهورية التونسية", "تونس TN"},
	{"أربيل – العراق", "أربيل IQ"},
	{"الرياض - المملكة العربية السعودية", "الرياض SA"},
	{"عمان، الأردن", "عمان JO"},
	{"مسقط، عمان", "مسقط OM"},
	{"أديس أبابا، إثيوبيا", "أديس أبابا ET"},
	{"صحار، سلطنة عمان", "صحار OM"},
	{"طرابلس، ليبيا", "طرابلس LY"},
	{"Genève, Suisse", "Genève CH"},
	{"Alger, Algérie", "Alger DZ"},
	{"Addis Abeba, Ethiopie", "Addis Abeba ET"},
	{"Dakar – Sénégal", "Dakar SN"},
	{"Port-au-Prince (Haïti)", "Port-au-Prince HT"},
	{"N’Djamena, Tchad", "N’Djamena TD"},
	{"Guatemala, Guatemala", "Guatemala GT"},
	{"Panamá, Panamá", "Panamá PA"},
	{"Ciudad de México, México", "Ciudad de México MX"},
	{"Wien, Österreich", "Wien AT"},
	{"Port of Spain, Trinidad & Tobago", "Port of Spain TT"},
	{"36202 Vigo, España", "Vigo ES"},
	{"1211 Geneva 10, Switzerland", "Geneva CH"},
	{"75015 Paris, France", "Paris FR"},
	{"10 rue de la Paix, Paris", "Paris ~FR"},
	{"Hanoi, Viet Nam", "Hanoi VN"},
	{"Lodwar / Kenya", "Lodwar KE"},
	{"Aix-en-Provence, France", "Aix-en-Provence FR"},
	// regions and parts of countries
	{"Washington, DC, USA", "Washington US"},
	{"Los Angeles, CA", "Los Angeles ~US"},
	{"Florida, USA", "US"},
	{"Buffalo, New York", "Buffalo ~US"},
	{"Atlanta, Georgia, USA", "Atlanta US"},
	{"Paris, Texas, USA", "Paris US"},
	{"Norfolk, Virginia, USA", "Norfolk US"},
	{"Salt Lake City, Utah", "Salt Lake City ~US"},
	{"Bonn, North Rhine-Westphalia, Germany", "Bonn DE"},
	{"Bukavu, Sud-Kivu, RDC", "Bukavu CD"},
	{"Arabkir district, Yerevan, Armenia", "Yerevan AM"},
	{"Ijevan town, Tavush, Armenia.", "Ijevan AM"},
	{"Kotaik region, Armenia", "AM"},
	{"Lori and Gegharkunik, Armenia", "AM"},
	{"Punjab, India", "IN"},
	{"Northern Kenya", "KE"},
	{"Tigray", "~ET"},
	{"Kurdistan Region of Iraq", "~IQ"},
	{"Erbil, Kurdistan Region of Iraq", "Erbil ~IQ"},
	{"Springfield, IL", "Springfield"},
	{"Detroit, MI", "Detroit ~US"},
	{"Geneva, GE", "Geneva ~CH"},
	{"Thun, BE", "Thun"},
	{"Milan, MI", "Milan ~IT"},
	{"Austin, TX", "Austin ~US"},
	{"Vitória, ES", "Vitória"},
	{"São Paulo, SP", "São Paulo ~BR"},
	{"Rio de Janeiro, RJ, Brazil", "Rio de Janeiro BR"},
	{"Ispra (VA), Italy", "Ispra IT"},
	{"Georgia, USA", "US"},
	{"Hong Kong, China", "Hong Kong HK"},
	{"San Juan, Puerto Rico, USA", "San Juan PR"},
	{"Saint-Denis, La Réunion, France", "Saint-Denis RE"},
	{"Herat Province, Afghanistan", "AF"},
	{"محافظة البصرة، العراق", "IQ"},
	// countries
	{"Armenia", "AM"},
	{"Armenia, Armenia", "AM"},
	{"Georgia", "GE"},
	{"Tbilisi, Georgia", "Tbilisi GE"},
	{"Republic of Moldova", "MD"},
	{"Korea, Republic of", "KR"},
	{"Bosnia and Herzegovina", "BA"},
	{"Antigua & Barbuda", "AG"},
	{"Côte d’Ivoire", "CI"},
	{"Ivory Coast", "CI"},
	{"Guinée équatoriale", "GQ"},
	{"Países Bajos", "NL"},
	{"جنوب السودان", "SS"},
	{"Kenya, Uganda, Rwanda", "KE; UG; RW"},
	// several places
	{"Abidjan, Ivory Coast & Nairobi, Kenya", "Abidjan CI; Nairobi KE"},
	{"Abidjan (Côte d’Ivoire) et Nairobi (Kenya)", "Abidjan CI; Nairobi KE"},
	{"Abidjan, CI Nairobi, KE", "Abidjan CI; Nairobi KE"},
	{"Geneva or New York", "Geneva ~CH; New York ~US"},
	{"Lima / Bogotá", "Lima ~PE; Bogotá ~CO"},
	{"Lyon, Singapour ou Abidjan", "Lyon ~FR; Singapour SG; Abidjan ~CI"},
	{"Kyiv/Lviv, Ukraine", "Kyiv UA; Lviv UA"},
	{"Valenciennes et Lille (France)", "Valenciennes FR; Lille FR"},
	{"Bishkek and Osh, Kyrgyzstan", "Bishkek KG; Osh KG"},
	{"Kigali or Nairobi, Kenya", "Kigali ~RW; Nairobi KE"},
	{"Sarajevo and Banja Luka, Bosnia and Herzegovina", "Sarajevo BA; Banja Luka BA"},
	{"Nairobi, Kenya; Amman, Jordan; Panama City, Panama; Bangkok, Thailand", "Nairobi KE; Amman JO; Panama City PA; Bangkok TH"},
	{"Nairobi, Bangkok, Amman", "Nairobi ~KE; Bangkok ~TH; Amman ~JO"},
	{"Quito y Guayaquil, Ecuador", "Quito EC; Guayaquil EC"},
	{"القاهرة وأسوان", "القاهرة ~EG; أسوان ~EG"},
	{"Various duty stations (Nairobi, Geneva)", "Nairobi ~KE; Geneva ~CH"},
	{"Yerevan and various regions of Armenia.", "Yerevan AM"},
	// sites and remarks
	{"Brussels (Evere)", "Brussels ~BE"},
	{"Noordwijk (ESTEC)", "Noordwijk ~NL"},
	{"Vienna International Centre, Vienna, Austria", "Vienna AT"},
	{"Casteau, Mons, Belgium", "Mons BE"},
	{"Capellen, Luxembourg", "Capellen LU"},
	{"Tashkent, Uzbekistan Pending funding.", "Tashkent UZ"},
	{"Amman, Jordan with frequent travel", "Amman JO"},
	{"Ouagadougou, Burkina Faso, avec missions fréquentes", "Ouagadougou BF"},
	{"Antananarivo avec des descentes dans les régions du projet", "Antananarivo ~MG"},
	{"Managua, Nicaragua, con viajes al interior del país", "Managua NI"},
	{"بغداد، العراق مع السفر إلى أربيل", "بغداد IQ"},
	{"Kabul, Afghanistan (non-family duty station)", "Kabul AF"},
	{"Armenia, Village Merdzavan (on the way to the airport) transport provided", "Merdzavan AM"},
	// home
	{"Home based with travel to India", "remote"},
	{"Home-based", "remote"},
	{"Remote", "remote"},
	{"Fully remote", "remote"},
	{"Home-based (Kenya)", "remote KE"},
	{"Nairobi, Kenya (remote)", "remote Nairobi KE"},
	{"Geneva or remote", "Geneva ~CH; remote"},
	{"Home based / Geneva", "remote; Geneva ~CH"},
	{"Home-based, with one mission to Accra, Ghana", "remote"},
	{"Desde el domicilio, con viajes a Honduras", "remote"},
	{"Teletrabajo (Colombia)", "remote CO"},
	{"Télétravail", "remote"},
	{"À domicile, avec missions au Mali", "remote"},
	{"عن بعد", "remote"},
	// no place
	{"ROSTER - One of INTERPOL's Regional Bureaus or Liaison Offices", "as printed"},
	{"Various", "as printed"},
	{"Worldwide", "as printed"},
	{"Multiple locations", "as printed"},
	{"Central Asia", "as printed"},
	{"Middle East", "as printed"},
	{"Asie centrale", "as printed"},
	{"América Latina", "as printed"},
	{"الشرق الأوسط", "as printed"},
	{"Gulf of Guinea", "as printed"},
	{"To be determined", "as printed"},
	{"Lieux divers", "as printed"},
	{"Varios lugares", "as printed"},
	// refused
	{"N/A", "absent"},
	{"P-3", "not understood"},
	{"12 months", "not understood"},
	{"5 January 2026", "not understood"},
	{"36", "not understood"},
	{"English", "not understood"},
	{"Reporting to the Director", "not understood"},
	{"No remote work", "not understood"},
	{"Remote areas of Kenya", "not understood"},
	{"Embassy of France", "not understood"},
	{"Congo", "not understood"},
	{"Granada", "not understood"},
	{"Athens, GA", "not understood"},
	{"Turin, TO", "Turin ~IT"},
	{"Lagos, PT", "not understood"},
	{"Rome, Georgia", "not understood"},
	{"Geneva (later transferred to Bonn)", "not understood"},
	{"Boston, New York", "not understood"},
	{"Near Nairobi", "not understood"},
	{"The trainers will live in Dilijan (driving time from Yerevan will be two hours)", "not understood"},
	{"Regional branches of the centre (Sisian, Gyumri, Charentcavan, Aparan)", "not understood"},
	{"Lyon, France Company: Interpol", "not understood"},
	{"Bonn or remote within Germany", "not understood"},
	{"عمان", "not understood"},
	{"Candidates from Kenya", "not understood"},
	{"القطاع المالي", "not understood"},
}

func TestPlaces(t *testing.T) {
	l := employedBy("", "en")
	for _, test := range placeCases {
		t.Run(test.text, func(t *testing.T) {
			places, err := Places(l, test.text)
			assert.Equal(t, test.want, shortPlaces(places, err), "the places of %q", test.text)
			for _, p := range places {
				assert.Equal(t, notice.Fold(test.text), p.Raw, "raw is the whole value")
			}
		})
	}
}

func TestLocationsAreThePlaces(t *testing.T) {
	l := employedBy("", "fr")
	locations, err := Locations(l, "Abidjan (Côte d’Ivoire) et Nairobi")
	require.NoError(t, err)
	raw := "Abidjan (Côte d’Ivoire) et Nairobi"
	assert.Equal(t, []notice.Location{
		{City: "Abidjan", Country: "CI", Raw: raw},
		{City: "Nairobi", Country: "KE", Raw: raw},
	}, locations)
	_, err = Locations(l, "Sans objet")
	assert.ErrorIs(t, err, ErrAbsent)
}

func TestTooManyWordsAreNoPlace(t *testing.T) {
	_, err := Places(employedBy("", "en"), strings.Repeat("Lyon, ", maxPlaceWords+1))
	assert.ErrorIs(t, err, ErrNotUnderstood)
}

func TestSamePlace(t *testing.T) {
	l := employedBy("", "en")
	at := func(city, country string) notice.Location { return notice.Location{City: city, Country: country} }
	for _, test := range []struct {
		a, b notice.Location
		want bool
	}{
		{at("Lyon", "FR"), at("Lyon", ""), true},
		{at("LYON", "FR"), at("Lyon", "FR"), true},
		{at("Singapour", "SG"), at("Singapore", "SG"), true},
		{at("Genève", "CH"), at("جنيف", "CH"), true},
		{at("Nairobi", "KE"), at("", "KE"), true},
		{at("Merzouga", "MA"), at("merzouga", "MA"), true},
		{at("Lyon", "FR"), at("Paris", "FR"), false},
		{at("Valencia", "ES"), at("Valencia", "VE"), false},
		{at("", "KE"), at("", "UG"), false},
		{at("", ""), at("", ""), false},
		{at("Lyon", "FR"), notice.Location{Remote: true}, false},
		{notice.Location{Remote: true}, notice.Location{Remote: true}, true},
	} {
		assert.Equal(t, test.want, SamePlace(l, test.a, test.b), "whether %v and %v are one place", test.a, test.b)
		assert.Equal(t, test.want, SamePlace(l, test.b, test.a), "the order must not matter: %v, %v", test.a, test.b)
	}
}
