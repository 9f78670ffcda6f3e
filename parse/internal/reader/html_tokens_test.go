package reader

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html"
)

// tokenCases are pages on which readers of HTML go wrong.
var tokenCases = [...]struct{ name, page string }{
	{"text", "a < b &amp; c > d <"},
	{"tags", "<!doctype html><p class=x id='y' hidden>a<br/>b</p ><P>c</P>"},
	{"stray slashes and signs", "<a / b/c = d =e f==g/><a =/><a b=/>x</a/></a b=\">\"></ a></>"},
	{"angles in values", `<a title="a > b" alt='<p>' x=<y>z</a>`},
	{"values without an end", `<p>a<a title="b>c</a>`},
	{"a tag that the file breaks off", "<p>a<b class"},
	{"a name that the file breaks off", "<p>a</b"},
	{"an end tag that the file breaks off", "<p>a</"},
	{"comments", "a<!-->b<!--->c<!-- > -- -> --!> d --><!----!>e<!--->-->f<!-- --!- >-->g<!--!>-->"},
	{"a comment without an end", "a<!-- b > c"},
	{"a comment that ends in an angle", "a<!-- b>"},
	{"declarations", "<?xml a?>b?><!x>c<![CDATA[ d > e ]]><!>f<!-x>g<!D"},
	{"scripts", "<script>a</scrip</script >b<script>'<b>'</SCRIPT/>c"},
	{"a script in a comment", "<script><!-- a <script>b</script>c --> d </script>e"},
	{"a script in a comment that ends early", "<script><!-- <script> --> </script>a</script>b"},
	{"a comment in a script without an end", "<script><!-- </script>a<script><!-- < --></script>b"},
	{"an angle in a comment of a script", "<script><!-- < <script> </script>a</script>b<script><!--></script>c"},
	{"other raw elements", "<title>a</b></titlee></TITLE>b<style><p></style><textarea></textarea>c<xmp>d</xmp\f>e<noscript><p></noscript>"},
	{"long names in capitals", "<NOSCRIPT><p></NOSCRIPT><BLOCKQUOTE>a</BlockQuote>"},
	{"a raw element without an end", "<title>a</title"},
	{"no more tags", "<plaintext>a</plaintext>b"},
	{"what is no tag", "<1>a<<b>c< d></1>e<\x00>\xFF<é>"},
}

// TestTokens checks that a page is cut where the tokenizer of x/net/html cuts it.
func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, netTokens([]byte(c.page)), ownTokens([]byte(c.page)))
		})
	}
}

// FuzzTokens checks the same of any page.
func FuzzTokens(f *testing.F) {
	for _, c := range tokenCases {
		f.Add([]byte(c.page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		want, got := netTokens(page), ownTokens(page)
		for i := range min(len(want), len(got)) {
			if want[i] != got[i] {
				t.Fatalf("token %d of %q is %+v, not %+v", i, page, got[i], want[i])
			}
		}
		if len(want) != len(got) {
			t.Fatalf("%q has %d tokens, not %d", page, len(got), len(want))
		}
	})
}

// cutToken is a token as both tokenizers give it. Names and attributes are not compared
// where the other one replaces characters, or keeps more of them.
type cutToken struct {
	kind       tokenKind
	text       string
	name       string
	attributes string
}

func isReplaced(page []byte) bool {
	return bytes.ContainsAny(page, "&\r\x00") || len(page) > 2*maxAttributes
}

// ownTokens returns the tokens of the page as this package reads them.
func ownTokens(page []byte) []cutToken {
	var out []cutToken
	for tokens := (tokens{text: page}); tokens.next(); {
		if tokens.before < tokens.start {
			out = append(out, cutToken{kind: textToken, text: string(page[tokens.before:tokens.start])})
		}
		if tokens.kind == noToken {
			continue
		}
		c := cutToken{kind: tokens.kind, text: string(page[tokens.start:tokens.end])}
		if !isReplaced(page) && (c.kind == startTag || c.kind == endTag) {
			c.name = string(appendSmall(nil, tokens.name()))
		}
		if !isReplaced(page) && c.kind == startTag {
			seen := map[string]bool{"": true}
			for _, a := range tokens.attributes {
				if name := string(appendSmall(nil, a.name)); !seen[name] {
					seen[name] = true
					c.attributes += fmt.Sprintf("%s=%s\n", name, page[a.start:a.end])
				}
			}
		}
		out = append(out, c)
	}
	return out
}

// netTokens returns the tokens of the page as x/net/html reads them.
func netTokens(page []byte) []cutToken {
	var out []cutToken
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		kind, known := map[html.TokenType]tokenKind{
			html.TextToken: textToken, html.StartTagToken: startTag, html.SelfClosingTagToken: startTag,
			html.EndTagToken: endTag, html.CommentToken: otherToken, html.DoctypeToken: otherToken,
		}[z.Next()]
		if !known {
			return out
		}
		c := cutToken{kind: kind, text: string(z.Raw())}
		if !isReplaced(page) {
			name, more := z.TagName()
			c.name = string(name)
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				c.attributes += fmt.Sprintf("%s=%s\n", key, value)
			}
		}
		out = append(out, c)
	}
}
