package value

import (
	"testing"

	"github.com/araddon/dateparse"
)

// The values of the benchmark are of the forms that notices use; those in English are
// all read by package dateparse, too.
var benchmarkDates = []struct {
	name  string
	texts []string
}{
	{"English", []string{
		"5 January 2026", "09 June 2026", "Jul 21, 2025", "September 17, 2012 10:09am", "5 Jan 2026", "25-Jun-19",
		"14-Dec-2022", "2026-03-31", "3/31/2014", "May 8, 2009 5:57:51 PM", "October 7th, 1970", "12 Feb 2006, 19:17",
		"2026-03-31T23:59:00Z", "2014-04-26 17:24:37", "Mon, 02 Jan 2006 15:04:05 UTC", "03 February 2013",
	}},
	{"French", []string{
		"5 janvier 2026", "le 14 mai 2025", "1er février 2026", "29 juil. 2026", "lundi 3 août 2026", "16/01/2026",
		"le 17 mars 2026 à 12 h 00", "5 février 2026 à 23h59", "15 septembre 2026", "31/3/2026", "29-mai-2025", "15 déc. 2026",
	}},
	{"Spanish", []string{
		"5 de enero de 2026", "21 de mayo de 2019", "4 jun. 2026", "lunes 3 de agosto de 2026", "1 de septiembre de 2026", "31/3/2026",
		"30 de abril de 2026, 12:00 h", "5 de mayo de 2026 a las 23:59", "16/01/2026", "15-dic-2026", "30 de junio de 2026", "el 1 de marzo de 2026",
	}},
	{"Arabic", []string{
		"5 يناير 2026", "٣١ مارس ٢٠٢٦", "9 حزيران 2026", "9 كانون الثاني/يناير 2026", "15 جويلية 2026", "٣١/٠٣/٢٠٢٦",
		"الخميس 19 مارس 2026", "5 مايو 2026 الساعة 23:59", "۲۸ آذار ۲۰۲۶", "30 نيسان 2026", "31/3/2026", "حتى 31 أغسطس 2026",
	}},
}

// BenchmarkDate reads one value per operation. Dateparse reads the same English values.
func BenchmarkDate(b *testing.B) {
	l := plain()
	for _, language := range benchmarkDates {
		b.Run(language.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if _, err := Date(l, language.texts[i%len(language.texts)]); err != nil {
					b.Fatalf("%q: %v", language.texts[i%len(language.texts)], err)
				}
			}
		})
	}
	b.Run("dateparse", func(b *testing.B) {
		b.ReportAllocs()
		english := benchmarkDates[0].texts
		for i := 0; b.Loop(); i++ {
			if _, err := dateparse.ParseAny(english[i%len(english)]); err != nil {
				b.Fatalf("%q: %v", english[i%len(english)], err)
			}
		}
	})
}

func BenchmarkDuration(b *testing.B) {
	l := plain()
	texts := []string{"36.00", "3 years", "5 ans*", "un año, renovable hasta tres años", "سنتان قابلتان للتجديد", "6-12 months"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := Duration(l, texts[i%len(texts)], MonthUnit); err != nil {
			b.Fatal(err)
		}
	}
}
