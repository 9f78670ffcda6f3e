package value

import "testing"

func TestHoursInWords(t *testing.T) { testDates(t, plain(), spelledDates) }

var spelledDates = []dateCase{
	{"18 February 2026 at five p.m.", "2026-02-18 17:00"},
	{"18 February 2026, five o'clock in the afternoon", "2026-02-18 17:00"},
	{"at five p.m. on 18 February 2026", "2026-02-18 17:00"},
	{"18 February 2026, 5 o'clock", "2026-02-18"}, // of the morning or of the afternoon
	{"18 February 2026, twelve noon", "2026-02-18 12:00"},
	{"18 February 2026, half past noon", "2026-02-18"},
	{"(MIDDAY) 18 February 2026 at 12:00 h3, Warsaw local time", "2026-02-18 12:00 Europe/Warsaw"},
	{"18 février 2026 à dix-sept heures", "2026-02-18 17:00"},
	{"18 février 2026 à dix-sept heures trente", "2026-02-18 17:30"},
	{"à huit heures, 18 février 2026", "2026-02-18 08:00"},
	{"à dix-huit heures 15 mai 2026", "2026-05-15 18:00"},
	{"18 février 2026 à cinq heures de l'après-midi", "2026-02-18 17:00"},
	{"18 février 2026 à midi et demi", "2026-02-18 12:30"},
	{"18 de febrero de 2026 a las cinco de la tarde", "2026-02-18 17:00"},
	{"18 de febrero de 2026 a las diecisiete horas", "2026-02-18 17:00"},
	{"18 de febrero de 2026 a las doce de la noche", "2026-02-18 23:59"},
	{"18 de febrero de 2026, a la una de la tarde", "2026-02-18 13:00"},
	{"18 de febrero de 2026 a las cinco y treinta de la tarde", "2026-02-18 17:30"},
	{"18 de febrero de 2026 a las doce y media del mediodía", "2026-02-18"},
	{"18 de febrero de 2026 hasta las 24 h (hora peninsular española)", "2026-02-18 23:59 Europe/Madrid"},
	{"una prueba de dos horas, el 18 de febrero de 2026", "open"},
	{"18 فبراير 2026 الساعة الواحدة ظهرا", "2026-02-18 13:00"},
	{"18 فبراير 2026 الساعة الثانية بعد الظهر", "2026-02-18 14:00"},
	{"18 فبراير 2026 الساعة 2 ظهرا", "2026-02-18 14:00"},
	{"18 فبراير 2026 الساعة 12 ظهرا", "2026-02-18 12:00"},
	{"18 فبراير 2026 الساعة الرابعة والنصف عصراً", "2026-02-18 16:30"},
	{"18 فبراير 2026 في تمام الساعة الثانية عشرة ليلاً", "2026-02-18 23:59"},
	{"18 فبراير 2026 الساعة الثالثة والعشرين و59 دقيقة", "2026-02-18 23:59"},
	{"18 فبراير 2026 الساعة الخامسة", "2026-02-18"},
	{"12 آذار/مارس 2026 الساعة الخامسة مساءً بتوقيت بيروت", "2026-03-12 17:00 Asia/Beirut"},
	// Endings and short names as pages and scans print them.
	{"30 th September 2026", "2026-09-30"},
	{"September 30 th, 2026", "2026-09-30"},
	{"the 30 th of September 2026", "2026-09-30"},
	{"15th of Mar. ’26", "2026-03-15"},
	{"3 de abr. de 2026, 5:00 p. m. (GMT-5)", "2026-04-03 17:00 -05:00"},
	{"15-mzo-2026", "2026-03-15"},
	{"15 March 2026 23:59 anywhere on Earth", "2026-03-15 23:59 -12:00"},
	{"closes 5 May. The year 2026 is near", "open"},
}
