package parse_test

import (
	"bytes"
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse"
)

// shown returns what a piece of a page shows: its encoding and entities resolved, tags and
// comments out, white space folded. It shares no code with the reader.
func shown(t *testing.T, piece []byte, encoding string) string {
	t.Helper()
	e, _ := charset.Lookup(encoding)
	require.NotNil(t, e, "the encoding %q is one of the standard", encoding)
	if encoding != "utf-8" {
		text, err := e.NewDecoder().Bytes(piece)
		require.NoError(t, err)
		piece = text
	}
	var out strings.Builder
	z := html.NewTokenizer(bytes.NewReader(piece))
	raised := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return notice.Fold(out.String())
		case html.TextToken:
			text := string(z.Text())
			if raised {
				text = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³").Replace(text)
			}
			for _, r := range text {
				switch {
				case r == 0xAD || 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E:
				case r == 0xA0:
					out.WriteByte(' ')
				default:
					out.WriteRune(r)
				}
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "br", "p", "div", "td", "th", "tr", "li", "ul", "dt", "dd", "pre", "h1", "h2", "h3":
				out.WriteByte(' ')
			case "sup":
				raised = !raised && strings.HasSuffix(strings.TrimSpace(out.String()), "12")
				if out.Len() == 1 { // the mark of a footnote, and the note behind it
					out.WriteByte(' ')
				}
			}
		}
	}
}

// inScript returns what a piece of a string in a script shows.
func inScript(t *testing.T, piece []byte) string {
	t.Helper()
	text := strings.NewReplacer(`\/`, `/`, `\"`, `"`, `\n`, "\n", `\u003c`, "<", `\u003e`, ">", `\u0026`, "&", `\'`, "'").Replace(string(piece))
	if unescaped, err := url.PathUnescape(text); err == nil {
		text = unescaped
	}
	if !strings.Contains(text, "<") {
		text = html.UnescapeString(text)
	}
	return shown(t, []byte(text), "utf-8")
}

// checkPlaces checks that every value's place in the file holds the text it was read from.
func checkPlaces(t *testing.T, result *parse.Result, show func(at int, piece []byte) string) {
	t.Helper()
	src := result.Source
	require.NotEmpty(t, result.Evidence, "the page has values")
	for _, r := range result.Evidence {
		at := src.InputSpan(r.Span())
		require.LessOrEqual(t, at.End, len(src.Input), "%s ends within the file", r.Path)
		piece := src.Input[at.Start:at.End]
		assert.Equal(t, src.Slice(r.Span()), show(at.Start, piece), "the place of %s (%q) shows its text", r.Path, piece)
		p := src.Position(r.Span())
		assert.Equal(t, at.Start, p.Offset, "the position of %s is where its place begins", r.Path)
		assert.Equal(t, r.Line, p.Line)
		before := src.Input[:at.Start]
		if src.Encoding != "utf-16le" && src.Encoding != "utf-16be" && !bytes.Contains(before, []byte("\r")) {
			assert.Equal(t, bytes.Count(before, []byte("\n"))+1, r.Line, "the line of %s", r.Path)
		}
	}
}

// TestPlacesInPages checks the place of every value of the HTML forms: its bytes in the
// file, decoded, are its text.
func TestPlacesInPages(t *testing.T) {
	for _, file := range pages(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			result, err := parse.ParseBytes(context.Background(), file, data)
			require.NoError(t, err)
			checkPlaces(t, result, func(at int, piece []byte) string {
				if before := data[:at]; bytes.LastIndex(before, []byte("<script")) > bytes.LastIndex(before, []byte("</script")) {
					return inScript(t, piece)
				}
				return shown(t, piece, result.Source.Encoding)
			})
		})
	}
}

// TestPlacesAcross checks places that are hard to keep: across entities, tags, line ends,
// characters of several bytes, and in old encodings.
func TestPlacesAcross(t *testing.T) {
	const page = "<html><body><h1>Chef &amp; D&eacute;l&#233;gu&#xe9;e Officer</h1>\r\n<table>\r\n<tr><td>Grade</td>\r\n<td>P&#8209;3</td></tr>" +
		"<tr><td>Duty&nbsp;station</td><td>Gen\u00e8ve,\r\n   <b>Swit</b>zer&shy;land</td></tr>" +
		"<tr><td>Closing date</td><td>5&nbsp;Febru<!-- x -->ary <i>2026</i></td></tr></table>" +
		"<h2>Duties</h2><ul><li>Writes \u00ab&nbsp;notes&nbsp;\u00bb \u2014 caf\u00e9s &lt;daily&gt;</li>\r\n<li>Reads 12<sup>3</sup> files &hellip; and 20 &euro;</li></ul></body></html>"
	for _, tt := range []struct{ name, encoding, page string }{
		{"UTF-8", "utf-8", page},
		{"UTF-8 with a byte order mark", "utf-8", "\uFEFF" + page},
		{"windows-1252", "windows-1252", page},
		{"UTF-16", "utf-16le", page},
		{"lines ended by CR", "utf-8", strings.ReplaceAll(page, "\r\n", "\r")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := []byte(tt.page)
			if tt.encoding != "utf-8" {
				e, _ := charset.Lookup(tt.encoding)
				text, err := e.NewEncoder().Bytes(data)
				require.NoError(t, err)
				data = text
				if tt.encoding == "utf-16le" {
					data = append([]byte{0xFF, 0xFE}, data...)
				}
			}
			result, err := parse.ParseBytes(context.Background(), "page", data)
			require.NoError(t, err)
			assert.Equal(t, tt.encoding, result.Source.Encoding)
			assert.Equal(t, "Chef & Déléguée Officer", result.Notice.Title)
			assert.Equal(t, "2026-02-05", result.Notice.Deadline.Day.String())
			require.Len(t, result.Notice.Duties, 2)
			assert.Equal(t, "Reads 12³ files … and 20 €", result.Notice.Duties[1].Text)
			checkPlaces(t, result, func(_ int, piece []byte) string { return shown(t, piece, tt.encoding) })
			if !strings.Contains(tt.name, "CR") {
				deadline := result.Evidence.At("/deadline")
				require.NotEmpty(t, deadline)
				assert.Equal(t, 5, deadline[0].Line, "the deadline stands on the fifth line")
			}
		})
	}
}
