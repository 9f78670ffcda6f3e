package parse_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"text/tabwriter"
)

// tally counts, for one field, what a parse got right, wrong, and did not find.
//
// Every leaf of a gold document counts once: correct where the parse has the same,
// wrong where it has something else or something that must be absent, missing where it
// has nothing. An element of a list that no gold element matches is wrong, too.
type tally struct{ correct, wrong, missing int }

func (t tally) precision() float64 { return ratio(t.correct, t.correct+t.wrong) }
func (t tally) recall() float64    { return ratio(t.correct, t.correct+t.wrong+t.missing) }

func (t tally) f1() float64 {
	p, r := t.precision(), t.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// scores are the tallies by field.
type scores map[string]*tally

func (s scores) field(name string) *tally {
	if s[name] == nil {
		s[name] = &tally{}
	}
	return s[name]
}

func (s scores) total() tally {
	var sum tally
	for _, t := range s {
		sum.correct += t.correct
		sum.wrong += t.wrong
		sum.missing += t.missing
	}
	return sum
}

// print writes the table of the README.
func (s scores) print(w io.Writer) {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "field\tcorrect\twrong\tmissing\tprecision\trecall\tF1\t")
	line := func(name string, t tally) {
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%.3f\t%.3f\t%.3f\t\n", name, t.correct, t.wrong, t.missing, t.precision(), t.recall(), t.f1())
	}
	for _, name := range slices.Sorted(maps.Keys(s)) {
		line(name, *s[name])
	}
	line("all", s.total())
	tw.Flush()
}

// scorer compares notices with gold documents, and keeps what differs.
type scorer struct {
	scores scores
	diffs  []string
}

// score compares the JSON of a notice with a gold document.
func (sc *scorer) score(name string, gold, got []byte) error {
	var g, n map[string]any
	if err := json.Unmarshal(gold, &g); err != nil {
		return err
	}
	if err := json.Unmarshal(got, &n); err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(g)) {
		if strings.HasPrefix(key, "_") || key == "evidence" {
			continue
		}
		sc.value(name, key, key, g[key], n[key])
	}
	return nil
}

func (sc *scorer) diff(name, path, format string, args ...any) {
	sc.diffs = append(sc.diffs, fmt.Sprintf("%s: %s: %s", name, path, fmt.Sprintf(format, args...)))
}

// value compares one value; field is the name of the tally.
func (sc *scorer) value(name, field, path string, gold, got any) {
	t := sc.scores.field(field)
	switch g := gold.(type) {
	case nil:
		if got != nil {
			t.wrong++
			sc.diff(name, path, "must be absent, is %v", short(got))
		}
	case map[string]any:
		n, _ := got.(map[string]any)
		for _, key := range slices.Sorted(maps.Keys(g)) {
			sc.value(name, field, path+"/"+key, g[key], n[key])
		}
	case []any:
		n, _ := got.([]any)
		sc.list(name, field, path, g, n)
	default:
		switch {
		case got == nil:
			t.missing++
			sc.diff(name, path, "missing %v", short(gold))
		case same(path, gold, got):
			t.correct++
		default:
			t.wrong++
			sc.diff(name, path, "is %v, want %v", short(got), short(gold))
		}
	}
}

// same compares two scalars. A heading's final colon is not compared.
func same(path string, gold, got any) bool {
	g, ok1 := gold.(string)
	n, ok2 := got.(string)
	if ok1 && ok2 && strings.HasSuffix(path, "/heading") {
		return strings.TrimRight(g, " :") == strings.TrimRight(n, " :")
	}
	return reflect.DeepEqual(gold, got)
}

// list matches the elements of two lists, the most alike first. Gold sections are those
// that must be found: further ones are not wrong.
func (sc *scorer) list(name, field, path string, gold, got []any) {
	left := slices.Clone(got)
	for i, g := range gold {
		best, most := -1, 0
		for j, n := range left {
			if a := alike(g, n); a > most {
				best, most = j, a
			}
		}
		at := fmt.Sprintf("%s/%d", path, i)
		if best < 0 {
			t := sc.scores.field(field)
			t.missing += leaves(g)
			sc.diff(name, at, "missing %v", short(g))
			continue
		}
		sc.value(name, field, at, g, left[best])
		left = slices.Delete(left, best, best+1)
	}
	if field == "sections" {
		return
	}
	for _, n := range left {
		sc.scores.field(field).wrong++
		sc.diff(name, path, "has %v, too", short(n))
	}
}

// alike says how much of a gold element an element has: 0 is no match. What identifies
// an element, its text or raw, outweighs the rest.
func alike(gold, got any) int {
	g, ok := gold.(map[string]any)
	if !ok {
		if reflect.DeepEqual(gold, got) {
			return 1
		}
		return 0
	}
	n, ok := got.(map[string]any)
	if !ok {
		return 0
	}
	if g["text"] != nil {
		if g["text"] == n["text"] {
			return 1
		}
		return 0
	}
	sum, absent := 0, 0
	for key, v := range g {
		switch v := v.(type) {
		case []any:
			list, _ := n[key].([]any)
			for _, e := range v {
				if slices.ContainsFunc(list, func(o any) bool { return alike(e, o) > 0 }) {
					sum += 3
				}
			}
		case nil:
			if n[key] == nil {
				absent++
			}
		default:
			if same("/"+key, v, n[key]) {
				sum++
				if key == "raw" || key == "heading" {
					sum += 2
				}
			}
		}
	}
	if absent > 0 && absent == len(g) {
		return 1 // an option whose language must be left open
	}
	return sum
}

// leaves counts the values within a gold element.
func leaves(v any) int {
	switch v := v.(type) {
	case nil:
		return 0
	case map[string]any:
		n := 0
		for _, e := range v {
			n += leaves(e)
		}
		return n
	case []any:
		n := 0
		for _, e := range v {
			n += leaves(e)
		}
		return n
	}
	return 1
}

func short(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	r := []rune(string(text))
	if len(r) > 160 {
		return string(r[:160]) + "…"
	}
	return cmp.Or(string(r), "nothing")
}
