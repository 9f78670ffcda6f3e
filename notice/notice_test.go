package notice_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
)

// TestJSONIsLossless marshals random notices, reads them back and compares.
func TestJSONIsLossless(t *testing.T) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 1))
		var want notice.Notice
		fill(r, reflect.ValueOf(&want).Elem(), 4)
		data, err := json.Marshal(want)
		require.NoError(t, err, "seed %d", seed)
		var got notice.Notice
		require.NoError(t, json.Unmarshal(data, &got), "seed %d: %s", seed, data)
		require.Equal(t, want, got, "seed %d: a value was lost in %s", seed, data)
	}
}

// TestEveryFieldHasAKey fails for a field that does not reach the JSON, or that is
// written although it is empty.
func TestEveryFieldHasAKey(t *testing.T) {
	data, err := json.Marshal(notice.Notice{})
	require.NoError(t, err)
	assert.JSONEq(t, `{}`, string(data), "an empty notice must have no keys")

	var full notice.Notice
	fill(rand.New(rand.NewPCG(0, 0)), reflect.ValueOf(&full).Elem(), -1)
	data, err = json.Marshal(full)
	require.NoError(t, err)
	var keys map[string]any
	require.NoError(t, json.Unmarshal(data, &keys))
	assert.Len(t, keys, reflect.TypeFor[notice.Notice]().NumField(), "a field has no key of its own")
}

// fill sets v to a random value that is valid for its type. A chance of n in n+1 sets a
// field; -1 sets all.
func fill(r *rand.Rand, v reflect.Value, n int) {
	switch v.Interface().(type) {
	case language.Tag:
		v.Set(reflect.ValueOf(language.MustParse(pick(r, "en", "fr", "es", "ar", "pt-BR", "zh-Hant"))))
		return
	case notice.Day:
		v.Set(reflect.ValueOf(notice.Day{Year: 1900 + r.IntN(300), Month: 1, Day: 1 + r.IntN(31)}))
		return
	case notice.Period:
		v.Set(reflect.ValueOf([]notice.Period{notice.Months(36), notice.Weeks(13), notice.Days(189), notice.Months(4.5), {Months: 1, Days: 0.25}}[r.IntN(5)]))
		return
	case notice.Box:
		v.Set(reflect.ValueOf(notice.Box{Left: r.Float64(), Top: 1, Right: 2, Bottom: 3}))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if n < 0 || r.IntN(n+1) > 0 {
				fill(r, v.Field(i), n)
			}
		}
	case reflect.Slice:
		s := reflect.MakeSlice(v.Type(), 1+r.IntN(3), 4)
		for i := range s.Len() {
			fill(r, s.Index(i), n)
		}
		v.Set(s)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(r, v.Elem(), n)
	case reflect.String:
		v.SetString(pick(r, "5", "P-3", "Größe “x” <&>\u2028", "عربي", "a\nb", " "))
	case reflect.Bool:
		v.SetBool(n < 0 || r.IntN(2) > 0)
	case reflect.Int:
		v.SetInt(1 + r.Int64N(1<<40))
	case reflect.Float64:
		v.SetFloat(1 + r.Float64()*1e6)
	default:
		panic("no random value for " + v.Type().String())
	}
}

func pick(r *rand.Rand, values ...string) string { return values[r.IntN(len(values))] }

func TestRefusesWhatIsNoValue(t *testing.T) {
	for name, text := range map[string]string{
		"a day that does not exist":   `{"deadline": {"date": "2026-06-31"}}`,
		"a day in another form":       `{"deadline": {"date": "5 January 2026"}}`,
		"a period of hours":           `{"duration": {"min": "PT5H"}}`,
		"a period without a number":   `{"duration": {"min": "PM"}}`,
		"an empty period":             `{"duration": {"min": "P"}}`,
		"units in the wrong order":    `{"duration": {"min": "P1D1M"}}`,
		"a negative period":           `{"duration": {"min": "P-1M"}}`,
		"a box of three sides":        `{"evidence": [{"path": "/title", "box": [1, 2, 3]}]}`,
		"a language that is none":     `{"language": "not a tag!"}`,
		"a box that is not a list":    `{"evidence": [{"path": "/title", "box": {}}]}`,
		"a candidate that is no date": `{"start": {"candidates": ["soon"]}}`,
	} {
		t.Run(name, func(t *testing.T) {
			var n notice.Notice
			assert.Error(t, json.Unmarshal([]byte(text), &n))
		})
	}
}

func TestYearsAreMonths(t *testing.T) {
	p, err := notice.ParsePeriod("P3Y2M")
	require.NoError(t, err)
	assert.Equal(t, notice.Months(38), p)
	assert.Equal(t, "P38M", p.String())
	_, err = notice.ParsePeriod("3 years")
	assert.ErrorIs(t, err, notice.ErrPeriod)
}

func TestDay(t *testing.T) {
	d, err := notice.ParseDay("2024-02-29")
	require.NoError(t, err)
	assert.True(t, d.Valid())
	assert.Equal(t, "2024-02-29", d.String())
	assert.False(t, notice.Day{Year: 2023, Month: 2, Day: 29}.Valid(), "2023 is no leap year")
	assert.False(t, notice.Day{Year: 1900, Month: 2, Day: 29}.Valid(), "1900 was no leap year")
	assert.True(t, notice.Day{Year: 2000, Month: 2, Day: 29}.Valid(), "2000 was a leap year")
	assert.Equal(t, -1, notice.Day{Year: 2025, Month: 12, Day: 31}.Compare(notice.Day{Year: 2026, Month: 1, Day: 1}))
	_, err = json.Marshal(notice.Day{Year: 2026, Month: 6, Day: 31})
	assert.ErrorIs(t, err, notice.ErrDay, "a day that does not exist must not be written")
}

func TestSeverityAndSorting(t *testing.T) {
	ds := notice.Diagnostics{
		{Rule: "b", Severity: notice.Info, Span: notice.Span{Start: 5, End: 6}},
		{Rule: "a", Severity: notice.Error, Span: notice.Span{Start: 5, End: 6}},
		{Rule: "c", Severity: notice.Warning, Span: notice.Span{Start: 1, End: 2}},
	}
	ds.Sort()
	assert.Equal(t, []string{"c", "a", "b"}, []string{ds[0].Rule, ds[1].Rule, ds[2].Rule})
	worst, ok := ds.Worst()
	assert.True(t, ok)
	assert.Equal(t, notice.Error, worst)
	_, ok = notice.Diagnostics{}.Worst()
	assert.False(t, ok)
	var s notice.Severity
	require.NoError(t, s.UnmarshalText([]byte("warning")))
	assert.Equal(t, notice.Warning, s)
	assert.ErrorIs(t, s.UnmarshalText([]byte("fatal")), notice.ErrSeverity)
}

func TestEvidence(t *testing.T) {
	e := notice.Evidence{
		{Path: "/deadline", State: notice.Conflicting, Start: 1},
		{Path: "/deadline", State: notice.Stated, Start: 9},
		{Path: "/duties/0/text", State: notice.Stated},
		{Path: "/duties/10/text", State: notice.Stated},
	}
	assert.Equal(t, 9, e.At("/deadline")[0].Start, "the value's own reading comes first")
	assert.Len(t, e.At("/deadline"), 2)
	assert.Len(t, e.Under("/duties/1"), 0, "/duties/10 is not within /duties/1")
	assert.Len(t, e.Under("/duties"), 2)
}
