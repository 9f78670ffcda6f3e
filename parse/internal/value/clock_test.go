package value

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDateWithTime(t *testing.T) { testDates(t, plain(), clockDates) }

var clockDates = []dateCase{
	{"5 May 2026, 23:59", "2026-05-05 23:59"},
	{"5 May 2026 23:59", "2026-05-05 23:59"},
	{"5 May 2026 at 23:59 hours", "2026-05-05 23:59"},
	{"5 May 2026 - 23:59", "2026-05-05 23:59"},
	{"5 May 2026-23:59", "2026-05-05 23:59"},
	{"23:59 on 5 May 2026", "2026-05-05 23:59"},
	{"23:59, 5 May 2026", "2026-05-05 23:59"},
	{"5 May 2026 (23:59)", "2026-05-05 23:59"},
	{"5 May 2026, 9:05", "2026-05-05 09:05"},
	{"5 May 2026, 23h59", "2026-05-05 23:59"},
	{"5 May 2026, 23 h 59", "2026-05-05 23:59"},
	{"5 May 2026, 23H59", "2026-05-05 23:59"},
	{"5 May 2026, 17h", "2026-05-05 17:00"},
	{"5 May 2026, 17 h", "2026-05-05 17:00"},
	{"5 May 2026, 17.00", "2026-05-05 17:00"},
	{"5 May 2026, 17.00 hrs", "2026-05-05 17:00"},
	{"5 May 2026 at 17.30", "2026-05-05 17:30"},
	{"5 May 2026, 1700 hours", "2026-05-05 17:00"},
	{"5 May 2026, 2359h", "2026-05-05 23:59"},
	{"5 May 2026, 11:59 PM", "2026-05-05 23:59"},
	{"5 May 2026, 11:59:00 PM", "2026-05-05 23:59"},
	{"5 May 2026, 11:59pm", "2026-05-05 23:59"},
	{"5 May 2026, 11.59 p.m.", "2026-05-05 23:59"},
	{"5 May 2026, 5 PM", "2026-05-05 17:00"},
	{"5 May 2026, 5pm", "2026-05-05 17:00"},
	{"5 May 2026, 5:00 P.M.", "2026-05-05 17:00"},
	{"5 May 2026, 9 a.m.", "2026-05-05 09:00"},
	{"5 May 2026, 18 PM", "2026-05-05 18:00"},
	{"5 May 2026, 12:00 AM", "2026-05-05 00:00"},
	{"5 May 2026, 12 AM", "2026-05-05 00:00"},
	{"5 May 2026, 12 PM", "2026-05-05 12:00"},
	{"5 May 2026, 12:30 PM", "2026-05-05 12:30"},
	{"5 May 2026, 12 noon", "2026-05-05 12:00"},
	{"5 May 2026 at noon", "2026-05-05 12:00"},
	{"5 May 2026, 12:00 (noon)", "2026-05-05 12:00"},
	{"5 May 2026, midnight", "2026-05-05 23:59"},
	{"midnight, 5 May 2026", "2026-05-05 23:59"},
	{"5 May 2026, 12 midnight", "2026-05-05 23:59"},
	{"5 May 2026, 12:00 midnight", "2026-05-05 23:59"},
	{"5 May 2026, 23:59 (midnight)", "2026-05-05 23:59"},
	{"5 May 2026, 11:59 PM midnight", "2026-05-05 23:59"},
	{"5 May 2026, 24:00", "2026-05-05 23:59"},
	{"5 May 2026, 24h00", "2026-05-05 23:59"},
	{"5 May 2026, 24:00 (midnight)", "2026-05-05 23:59"},
	{"5 May 2026, 00:00", "2026-05-05 00:00"},
	{"5 May 2026, 0h00", "2026-05-05 00:00"},
	{"5 May 2026, close of business", "2026-05-05"},
	{"5 May 2026, COB", "2026-05-05"},
	{"by the end of the day on 5 May 2026", "2026-05-05"},
	{"14 April 2026 at 12:00 h3", "2026-04-14 12:00"},
	{"14 April 2026 at 12:00 h 3", "not understood"},
	{"27-Jul-2025, 9:59:00 PMSalary (Pay Basis)", "2025-07-27 21:59"}, // a label run into the value
	{"27 July 2025, 9:59 amGrade", "2025-07-27 09:59"},
	// What contradicts itself has no time.
	{"5 May 2026, 00:00 (midnight)", "2026-05-05"},
	{"5 May 2026, 12:00 AM (midnight)", "2026-05-05"},
	{"5 May 2026, 12:00 PM (midnight)", "2026-05-05"},
	{"5 May 2026, 17:00 (noon)", "2026-05-05"},
	{"5 May 2026, 17:00 AM", "2026-05-05"},
	{"5 May 2026, 23h593", "not understood"}, // a footnote mark on the minutes
	{"5 May 2026, 11:59pm1", "2026-05-05 23:59"},
	{"5 mai 2026, de 9 à 17 h", "open"},
	{"5 May 2026, 9-17 h", "not understood"},
	// No time at all, or two.
	{"5 May 2026, 25:00", "not understood"},
	{"5 May 2026, 23:75", "not understood"},
	{"5 May 2026, 9:00-17:00", "open"},
	{"5 May 2026, 9:00 and 17:00", "open"},
	{"5 May 2026, 23:59 (23:59)", "2026-05-05 23:59"},
	// French.
	{"le 5 mai 2026 à 23h59", "2026-05-05 23:59"},
	{"le 5 mai 2026 à 23 h 59", "2026-05-05 23:59"},
	{"le 5 mai 2026 à 23 heures 59", "2026-05-05 23:59"},
	{"le 5 mai 2026 à 18 heures", "2026-05-05 18:00"},
	{"le 5 mai 2026 à 12 h 00 (midi)", "2026-05-05 12:00"},
	{"le 5 mai 2026 à midi", "2026-05-05 12:00"},
	{"le 5 mai 2026 à minuit", "2026-05-05 23:59"},
	{"à minuit le 5 mai 2026", "2026-05-05 23:59"},
	{"à 18 heures le 5 mai 2026", "2026-05-05 18:00"},
	{"à 18h, 15 mai 2026", "2026-05-15 18:00"},
	{"à 18h 15 mai 2026", "2026-05-15 18:00"},
	{"5 mai 2026 (minuit)", "2026-05-05 23:59"},
	{"5 mai 2026 à 11 heures du soir", "2026-05-05 23:00"},
	// Spanish.
	{"5 de mayo de 2026, 23:59 horas", "2026-05-05 23:59"},
	{"5 de mayo de 2026 a las 23:59", "2026-05-05 23:59"},
	{"5 de mayo de 2026 a las 17 h", "2026-05-05 17:00"},
	{"5 de mayo de 2026, 12.00 h (mediodía)", "2026-05-05 12:00"},
	{"5 de mayo de 2026, 23.59 h", "2026-05-05 23:59"},
	{"5 de mayo de 2026 a medianoche", "2026-05-05 23:59"},
	{"5 de mayo de 2026, medianoche", "2026-05-05 23:59"},
	{"5 de mayo de 2026 a las 11:59 de la noche", "2026-05-05 23:59"},
	{"5 de mayo de 2026 a las 12 de la noche", "2026-05-05 23:59"},
	{"5 de mayo de 2026 a las 5 de la tarde", "2026-05-05 17:00"},
	{"5 de mayo de 2026 a las 12 del mediodía", "2026-05-05 12:00"},
	{"5 de mayo de 2026 a las 9 de la mañana", "2026-05-05 09:00"},
	{"5 de mayo de 2026 a las 12 de la mañana", "2026-05-05"},
	{"hasta las 14:00 horas del 5 de mayo de 2026", "2026-05-05 14:00"},
	// Arabic.
	{"5 مايو 2026 الساعة 23:59", "2026-05-05 23:59"},
	{"5 مايو 2026، الساعة 11:59 مساءً", "2026-05-05 23:59"},
	{"5 مايو 2026 الساعة ١١:٥٩ م", "2026-05-05 23:59"},
	{"5 مايو 2026 الساعة 9 صباحا", "2026-05-05 09:00"},
	{"5 مايو 2026 منتصف الليل", "2026-05-05 23:59"},
	{"5 مايو 2026 عند منتصف الليل", "2026-05-05 23:59"},
	{"5 مايو 2026 الساعة 12 ظهرا", "2026-05-05 12:00"},
	{"5 مايو 2026 الساعة 2:00 ظهرا", "2026-05-05 14:00"},
	{"5 مايو 2026 الساعة 12:00 مساء", "2026-05-05"},
	{"منتصف ليل 5 مايو 2026", "2026-05-05 23:59"},
}

func TestTimeOfDay(t *testing.T) {
	for text, want := range map[string]struct{ clock, zone string }{
		"Deadline (midnight, Geneva time)":            {"23:59", "Europe/Zurich"},
		"Closing date (midnight New York, USA)":       {"23:59", "America/New_York"},
		"Deadline (23:59 CEST)":                       {"23:59", "+02:00"},
		"Application deadline, 17:00":                 {"17:00", ""},
		"Closing date (Lyon time)":                    {"", "Europe/Paris"},
		"Date limite (minuit, heure de Paris)":        {"23:59", "Europe/Paris"},
		"Fecha límite (medianoche, hora de La Haya)":  {"23:59", "Europe/Amsterdam"},
		"الموعد النهائي (منتصف الليل بتوقيت نيويورك)": {"23:59", "America/New_York"},
	} {
		clock, zone, err := TimeOfDay(plain(), text)
		assert.NoError(t, err, "%q states a time or a zone", text)
		assert.Equal(t, want.clock, clock, "the time that %q states", text)
		assert.Equal(t, want.zone, zone, "the zone that %q states", text)
	}
	for _, text := range []string{"Deadline", "", "Closing date (in words)", "Office hours 9:00 to 17:00", "Grade P-4"} {
		clock, zone, err := TimeOfDay(plain(), text)
		assert.True(t, errors.Is(err, ErrNotUnderstood) || errors.Is(err, ErrOpen), "%q states no one time", text)
		assert.Empty(t, clock+zone)
	}
}
