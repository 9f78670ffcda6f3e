package value

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vacancykit/vacancy/notice"
)

func TestDateRange(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"1 March 2026 – 30 March 2026", "2026-03-01", "2026-03-30"},
		{"1 March 2026 - 30 March 2026", "2026-03-01", "2026-03-30"},
		{"1 March 2026-30 March 2026", "2026-03-01", "2026-03-30"},
		{"17 February 2017-7 March 2017", "2017-02-17", "2017-03-07"},
		{"1 March 2026 to 30 March 2026", "2026-03-01", "2026-03-30"},
		{"from 1 March 2026 until 30 March 2026", "2026-03-01", "2026-03-30"},
		{"From Monday, 2 March 2026 to Monday, 30 March 2026", "2026-03-02", "2026-03-30"},
		{"between 1 March 2026 and 30 March 2026", "2026-03-01", "2026-03-30"},
		{"1 March through 30 April 2026", "2026-03-01", "2026-04-30"},
		{"1 March – 30 April 2026", "2026-03-01", "2026-04-30"},
		{"24 May-21 August 2004", "2004-05-24", "2004-08-21"},
		{"3-24 March 2026", "2026-03-03", "2026-03-24"},
		{"3 to 24 March 2026", "2026-03-03", "2026-03-24"},
		{"1st - 3rd June 2004", "2004-06-01", "2004-06-03"},
		{"March 3-24, 2026", "2026-03-03", "2026-03-24"},
		{"March 3 to 24, 2026", "2026-03-03", "2026-03-24"},
		{"March 3, 2026 – April 24, 2026", "2026-03-03", "2026-04-24"},
		{"March 3 - April 24, 2026", "2026-03-03", "2026-04-24"},
		{"15/03/2026 - 30/03/2026", "2026-03-15", "2026-03-30"},
		{"15/03/2026-30/03/2026", "2026-03-15", "2026-03-30"},
		{"2026-03-01 to 2026-03-30", "2026-03-01", "2026-03-30"},
		{"10-Feb-2026 – 11-Mar-2026", "2026-02-10", "2026-03-11"},
		{"14 May 04 - 12 July 04", "2004-05-14", "2004-07-12"},
		{"Du 3 au 24 mars 2026", "2026-03-03", "2026-03-24"},
		{"du 1er octobre 2026 au 15 janvier 2027", "2026-10-01", "2027-01-15"},
		{"Du 1er au 24 mars 2026", "2026-03-01", "2026-03-24"},
		{"du 3 mars au 24 avril 2026", "2026-03-03", "2026-04-24"},
		{"du lundi 2 mars au vendredi 24 avril 2026", "2026-03-02", "2026-04-24"},
		{"entre le 3 et le 24 mars 2026", "2026-03-03", "2026-03-24"},
		{"Del 3 al 24 de marzo de 2026", "2026-03-03", "2026-03-24"},
		{"desde el 3 de marzo hasta el 24 de abril de 2026", "2026-03-03", "2026-04-24"},
		{"3 de marzo de 2026 – 24 de abril de 2026", "2026-03-03", "2026-04-24"},
		{"من 3 إلى 24 مارس 2026", "2026-03-03", "2026-03-24"},
		{"من 3 مارس 2026 إلى 24 أبريل 2026", "2026-03-03", "2026-04-24"},
		{"من ٣ مارس حتى ٢٤ أبريل ٢٠٢٦", "2026-03-03", "2026-04-24"},
		{"1 March 2026 00:00 to 30 March 2026 23:59 CET", "2026-03-01 00:00", "2026-03-30 23:59 +01:00"},
		{"1 March 2026 – 30 March 2026 (midnight Geneva time)", "2026-03-01", "2026-03-30 23:59 Europe/Zurich"},
		{"1 March 2026, 09:00 – 30 March 2026, 17:00", "2026-03-01 09:00", "2026-03-30 17:00"},
		// What is no period, or not a settled one.
		{"5 May 2026", "not understood", ""},
		{"5 May 2026 and 6 June 2026", "not understood", ""},
		{"5 May 2026, 6 June 2026", "not understood", ""},
		{"30 March 2026 – 1 March 2026", "open", ""},
		{"15 December - 10 January 2026", "open", ""},
		{"3/4/2026 - 5/6/2026", "open", ""},
		{"1 March 2026 – 30 March 2026 – 4 April 2026", "open", ""},
		{"March – May 2026", "not understood", ""},
		{"from March to 30 May 2026", "not understood", ""},
		{"24-3 March 2026", "not understood", ""},
		{"Level 5 - 24 March 2026", "not understood", ""},
		{"1 March 2026 to date", "not understood", ""},
		{"31 June 2026 – 30 August 2026", "not understood", ""},
		{"12-24 months", "not understood", ""},
		{"Open until filled", "not understood", ""},
		{"extended from 1 March 2026 to 30 March 2026", "2026-03-01", "2026-03-30"},
		{"", "not understood", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			from, to, err := DateRange(plain(), c.text)
			assert.Equal(t, c.from, dateForm(from, err), "the first day of %q (%v)", c.text, err)
			if err != nil {
				assert.Zero(t, from, "with an error, nothing of the value may be returned")
				assert.Zero(t, to, "with an error, nothing of the value may be returned")
				return
			}
			assert.Equal(t, c.to, dateForm(to, nil), "the last day of %q", c.text)
			assert.Equal(t, notice.Fold(c.text), from.Raw)
			assert.Equal(t, notice.Fold(c.text), to.Raw)
		})
	}
}

func TestFindDate(t *testing.T) {
	for _, c := range []struct{ text, want, found string }{
		{"The vacancy closes on 5 May 2026.", "2026-05-05", "5 May 2026"},
		{"The vacancy closes on Tuesday, 5 May 2026 at 23:59 (Geneva time), as printed.", "2026-05-05 23:59 Europe/Zurich", "Tuesday, 5 May 2026 at 23:59 (Geneva time"},
		{"Apply before midnight (Lyon time) on 5 May 2026 through the site.", "2026-05-05 23:59 Europe/Paris", "midnight (Lyon time) on 5 May 2026"},
		{"Ce poste est ouvert jusqu’au 20 septembre 2025, et non au-delà.", "2025-09-20", "20 septembre 2025"},
		{"El plazo vence el 5 de mayo de 2026 a las 17:00, hora de Madrid.", "2026-05-05 17:00 Europe/Madrid", "5 de mayo de 2026 a las 17:00, hora de Madrid"},
		{"ينتهي التقديم في 5 مايو 2026.", "2026-05-05", "5 مايو 2026"},
		{"Since 2015 the Office has had 12 staff. It closes on 5 May 2026.", "2026-05-05", "5 May 2026"},
		{"Grade P-3, ref. 2026/12, before 31/05/2026.", "2026-05-31", "31/05/2026"},
		{"From 3 to 24 March 2026 the post is open. Interviews on 5 May 2026.", "2026-05-05", "5 May 2026"},
		{"Within 30 days of 5 May 2026, and only after 6 June 2026. Start on 1 July 2026.", "2026-07-01", "1 July 2026"},
		{"First 5/6/2026, then 7 June 2026", "2026-06-07", "7 June 2026"},
		{"published 5 May 26, closing 7 June 2026", "2026-06-07", "7 June 2026"},
		{"On 31 June 2026 or on 7 July 2026", "2026-07-07", "7 July 2026"},
		// Nothing that cannot be mistaken.
		{"The vacancy closes on 5 May.", "", ""},
		{"The vacancy closes on 5/6/2026.", "", ""},
		{"The vacancy closes in May 2026.", "", ""},
		{"You may apply in 2026.", "", ""},
		{"A period from 1 March 2026 to 30 March 2026.", "", ""},
		{"On 5, 6 and 7 May 2026.", "", ""},
		{"15 رمضان 1447 هـ", "", ""},
		{"", "", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			d, start, end, ok := FindDate(plain(), c.text)
			assert.Equal(t, c.want, dateForm(d, nil), "another date was found in %q", c.text)
			assert.Equal(t, c.found, c.text[start:end], "the place of the date in %q", c.text)
			assert.Equal(t, c.want != "", ok)
			assert.Equal(t, notice.Fold(c.found), d.Raw)
		})
	}
}
