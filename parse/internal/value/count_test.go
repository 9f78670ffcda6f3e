package value

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/notice"
)

// shortPosts writes a reading as the tables do: the count, "roster", "as printed" for
// Raw only, and the error.
func shortPosts(p notice.Posts, err error) string {
	if err != nil {
		return shortError(err)
	}
	var parts []string
	if p.Count > 0 {
		parts = append(parts, strconv.Itoa(p.Count))
	}
	if p.Roster {
		parts = append(parts, "roster")
	}
	if parts == nil {
		return "as printed"
	}
	return strings.Join(parts, " ")
}

var postsCases = []struct{ text, want string }{
	{"1", "1"},
	{"3", "3"},
	{"١٢", "12"},
	{"٢", "2"},
	{"one", "1"},
	{"Two", "2"},
	{"1 (one)", "1"},
	{"2 posts", "2"},
	{"2 positions", "2"},
	{"(8 Posts)", "8"},
	{"1.00", "1"},
	{"5*", "5"},
	{"deux postes", "2"},
	{"un poste", "1"},
	{"3 emplois à pourvoir", "3"},
	{"dos plazas", "2"},
	{"una vacante", "1"},
	{"tres puestos", "3"},
	{"وظيفتان", "2"},
	{"3 وظائف", "3"},
	{"several", "as printed"},
	{"Various", "as printed"},
	{"plusieurs", "as printed"},
	{"varias plazas", "as printed"},
	{"عدة وظائف", "as printed"},
	{"Roster**", "roster"},
	{"Reserve list", "roster"},
	{"RESERVE LIST", "roster"},
	{"Reserve list exercise", "roster"},
	{"Talent pool", "roster"},
	{"Liste de réserve", "roster"},
	{"Liste d’attente", "roster"},
	{"lista de reserva", "roster"},
	{"Lista de reserva**", "roster"},
	{"قائمة احتياطية", "roster"},
	{"قائمة احتياطية**", "roster"},
	{"1 + roster", "1 roster"},
	{"2 posts and a reserve list", "2 roster"},
	{"Reserve list (10)", "roster"},
	{"Reserve list - 5", "roster"},
	{"Roster, 2 positions", "2 roster"},
	{"Une place", "1"},
	{"وظيفة شاغرة واحدة", "1"},
	{"ثلاث وظائف", "3"},
	{"up to 3", "open"},
	{"10%", "not understood"},
	{"$5", "not understood"},
	{"No. 5", "not understood"},
	{"N/A", "absent"},
	{"", "not understood"},
	{"one (2)", "not understood"},
	{"2 or 3", "not understood"},
	{"0", "not understood"},
	{"2.5", "not understood"},
	{"1,500", "not understood"},
	{"2026-01-01", "not understood"},
	{"3 months", "not understood"},
	{"P-3", "not understood"},
	{"Lyon", "not understood"},
	{"Grade 5", "not understood"},
	{"40 hours", "not understood"},
	{"no", "not understood"},
}

func TestPosts(t *testing.T) {
	l := employedBy("", "en")
	for _, test := range postsCases {
		t.Run(test.text, func(t *testing.T) {
			p, err := Posts(l, test.text)
			assert.Equal(t, test.want, shortPosts(p, err), "the posts of %q", test.text)
			if err == nil {
				assert.Equal(t, notice.Fold(test.text), p.Raw, "raw is the whole value")
			}
		})
	}
}

// postsTitles are titles with the posts in them and the text that is not the title's.
var postsTitles = []struct{ title, want, found string }{
	{"Legal Officer (2 posts)", "2", "(2 posts)"},
	{"Legal Officer (2 Positions)", "2", "(2 Positions)"},
	{"Legal Officer (one post)", "1", "(one post)"},
	{"Clerk (x3)", "3", "(x3)"},
	{"Clerk (3x)", "3", "(3x)"},
	{"Clerk - Reserve list", "roster", "- Reserve list"},
	{"Clerk – roster", "roster", "– roster"},
	{"Clerk, two positions", "2", ", two positions"},
	{"Clerk - 2 posts", "2", "- 2 posts"},
	{"Clerk (several posts)", "as printed", "(several posts)"},
	{"Clerk (2 posts) - Lyon", "2", "(2 posts)"},
	{"ROSTER - Regional Officer", "roster", "ROSTER - "},
	{"Reserve list: Regional Officer", "roster", "Reserve list: "},
	{"Juriste – Liste de réserve", "roster", "– Liste de réserve"},
	{"Juriste (deux postes)", "2", "(deux postes)"},
	{"Agente (2 plazas)", "2", "(2 plazas)"},
	{"Agente - Lista de reserva", "roster", "- Lista de reserva"},
	{"محلل (وظيفتان)", "2", "(وظيفتان)"},
	{"محلل - قائمة احتياطية", "roster", "- قائمة احتياطية"},
	{"Officer (P-3) - 2 posts", "2", "- 2 posts"},
	{"Clerk (2)", "", ""},
	{"Clerk (Position 2)", "", ""},
	{"Clerk - Post 3", "", ""},
	{"Clerk 2", "", ""},
	{"Clerk (3 months)", "", ""},
	{"Clerk (P-3)", "", ""},
	{"Roster Manager", "", ""},
	{"Head of Post-Production", "", ""},
	{"Post Office Clerk", "", ""},
	{"Manager, Job Creation", "", ""},
	{"Coordinator - Vacancy Management", "", ""},
	{"Clerk (up to 3 posts)", "", ""},
}

func TestFindPosts(t *testing.T) {
	l := employedBy("", "en")
	for _, test := range postsTitles {
		t.Run(test.title, func(t *testing.T) {
			p, start, end, ok := FindPosts(l, test.title)
			if test.want == "" {
				assert.False(t, ok, "%q says nothing of its posts, but %v was read", test.title, p)
				return
			}
			assert.True(t, ok, "%q says how many posts there are", test.title)
			assert.Equal(t, test.want, shortPosts(p, nil), "the posts of %q", test.title)
			assert.Equal(t, test.found, test.title[start:end], "the place of the posts")
		})
	}
}

// FuzzPosts checks what every reading of a number of posts must be.
func FuzzPosts(f *testing.F) {
	for _, test := range postsCases {
		f.Add(test.text)
	}
	for _, test := range postsTitles {
		f.Add(test.title)
	}
	l := employedBy("", "en")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Posts(l, text)
		again, errAgain := Posts(l, text)
		assert.Equal(t, p, again, "two readings differ")
		assert.Equal(t, err, errAgain, "two readings differ")
		if err != nil {
			assert.Equal(t, notice.Posts{}, p, "an error comes with a value")
			assert.NotEqual(t, err.Error(), shortError(err), "the error wraps none of the package's")
		} else {
			assert.Equal(t, notice.Fold(text), p.Raw, "raw is the whole value")
		}
		assert.True(t, 0 <= p.Count && p.Count <= maxPosts, "%d posts", p.Count)
		found, start, end, ok := FindPosts(l, text)
		if !ok {
			assert.Equal(t, notice.Posts{}, found, "nothing was found, but a value comes with it")
			return
		}
		require.True(t, 0 <= start && start < end && end <= len(text), "the place %d to %d", start, end)
		assert.Contains(t, notice.Fold(text[start:end]), found.Raw, "raw is what was found")
		assert.True(t, 0 <= found.Count && found.Count <= maxPosts, "%d posts", found.Count)
	})
}

func BenchmarkPosts(b *testing.B) {
	l := employedBy("", "en")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Posts(l, "2 posts"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFindPosts(b *testing.B) {
	l := employedBy("", "en")
	b.ReportAllocs()
	for b.Loop() {
		FindPosts(l, "Criminal Intelligence Analyst (2 posts)")
	}
}
