package parse_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vacancykit/vacancy/parse"
)

// dress puts around a page what platforms serve with a notice, and which is most of their
// pages: styles and scripts, drawings, a large menu, a consent dialog, forms, cards of other
// posts, and columns of links. It is ASCII, and so fits every encoding but UTF-16.
func dress(page []byte) []byte {
	var head, top, bottom strings.Builder
	head.WriteString("<style>")
	for i := range 300 {
		fmt.Fprintf(&head, ".c%d-wrap>.inner:not(.x)::after{margin:%dpx auto;color:#%06x;background:url(\"data:image/png;base64,iVBORw0KGgo%d\")}\n", i, i, i*77, i)
	}
	head.WriteString("</style><script>\n")
	for i := range 250 {
		fmt.Fprintf(&head, "!function(e,t){var n=e[%d];if(n&&n.length<t){n.push({id:\"w%d\",label:'Closing date',go:function(){return e/2>t}})}}(window.q||[],%d);\n", i, i, i)
	}
	head.WriteString("</script>")
	top.WriteString(`<div class="consent" role="dialog"><h2>Your privacy</h2><p>We use cookies and similar tools to run this site, to measure how it is used and to show you content that suits you.
You may change your choice at any time on the page about cookies.</p><button>Accept all</button><button>Settings</button></div><header><a href="/" class="logo"><svg viewBox="0 0 9 9">`)
	for i := range 40 {
		fmt.Fprintf(&top, `<path d="M%d 4.2c1.3-%d 2.2 0 4.1%d z" fill="none"/>`, i, i, i)
	}
	top.WriteString(`</svg><span class="sr-only">Example</span></a><nav class="mega"><ul>`)
	for i := range 12 {
		fmt.Fprintf(&top, `<li class="item"><a href="/s%d" aria-expanded="false"><span>Section %d</span></a><div class="panel"><ul>`, i, i)
		for k := range 15 {
			fmt.Fprintf(&top, `<li class="sub sub-%d"><a class="link link--plain" data-track="nav|%d|%d" href="/s%d/p%d"><span class="t">Page %d of it</span></a></li>`, k, i, k, i, k, k)
		}
		top.WriteString(`</ul></div></li>`)
	}
	top.WriteString(`</ul></nav><form role="search" action="/search"><label for="q">Keyword</label><input id="q" name="q"><label for="loc">Duty station</label><select id="loc"><option>Any</option><option>Rome</option></select><button type="submit">Search jobs</button></form></header>`)
	bottom.WriteString(`<section class="rel"><h2>Similar jobs</h2>`)
	for i, post := range []string{"Chief of Finance", "Deputy Director of Audit", "Driver", "Legal Adviser", "Programme Assistant", "Interpreter"} {
		fmt.Fprintf(&bottom, `<div class="card card-%d"><h3><a href="/jobs/%d">%s</a></h3><div class="meta"><span>Duty station: Rome</span></div><div class="meta"><span>Closing date: %d March 2031</span></div><a href="/jobs/%d">Apply now</a></div>`, i, i, post, i+1, i)
	}
	bottom.WriteString(`</section><footer><div class="news"><h3>Sign up for our newsletter</h3><form><label>Email address</label><input type="email"><button>Subscribe</button></form></div>`)
	for i := range 5 {
		fmt.Fprintf(&bottom, `<div class="col"><h4>Column %d</h4><ul>`, i)
		for k := range 9 {
			fmt.Fprintf(&bottom, `<li><a href="/f%d/%d" class="link link--footer">Topic %d</a></li>`, i, k, k)
		}
		bottom.WriteString(`</ul></div>`)
	}
	bottom.WriteString(`<p class="legal">All rights reserved. <a href="/t">Terms of use</a></p></footer><script>window.dataLayer=[];</script>`)

	page = insert(page, "</head>", head.String(), false)
	page = insert(page, "<body", top.String(), true)
	return insert(page, "</body>", bottom.String(), false)
}

// insert inserts text before the tag, or after its end; a page without it stays as it is.
func insert(page []byte, tag, text string, after bool) []byte {
	at := bytes.Index(page, []byte(tag))
	if at < 0 {
		if at = bytes.Index(page, []byte(strings.ToUpper(tag))); at < 0 {
			return page
		}
	}
	if after {
		at += bytes.IndexByte(page[at:], '>') + 1
	}
	return append(append(bytes.Clone(page[:at]), text...), page[at:]...)
}

// TestDressedPages checks that what platforms put around a notice changes nothing of it.
func TestDressedPages(t *testing.T) {
	for _, file := range pages(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) {
				data = []byte("<html><head></head><body>" + one + "</body></html>")
			}
			plain, err := parse.ParseBytes(context.Background(), file, data)
			require.NoError(t, err)
			dressed, err := parse.ParseBytes(context.Background(), file, dress(data))
			require.NoError(t, err)
			assert.JSONEq(t, said(t, plain.Notice), said(t, dressed.Notice))
		})
	}
}
