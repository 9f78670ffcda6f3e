package pdf

import "math"

// marked is a stretch of marked content (ISO 32000-1, 14.6).
type marked struct {
	artifact bool
	hidden   bool // it is optional, and not shown
	// actual is set where the content has a text of its own in place of what it shows;
	// first is its first glyph, which holds it.
	actual bool
	text   string
	first  Glyph
	any    bool
}

// maxMarked bounds how deep marked content is nested.
const maxMarked = 256

// beginMarked begins marked content.
func (in *interpreter) beginMarked(s *operands, properties bool) {
	var m marked
	n := len(s.tokens)
	if n > 0 && !properties {
		m.artifact = string(s.tokens[n-1].bytes) == "Artifact"
	}
	if properties && n > 1 {
		m.artifact = string(s.tokens[0].bytes) == "Artifact"
		if s.tokens[n-1].kind == nameToken {
			properties := in.resources.property(string(s.tokens[n-1].bytes))
			m.hidden = in.layers != nil && string(s.tokens[0].bytes) == "OC" && in.layers.isHidden(properties)
			v := properties.key("ActualText")
			m.setText(v.text(), !v.isNull())
		} else {
			for i := 1; i+1 < n; i++ {
				if s.tokens[i].kind == nameToken && string(s.tokens[i].bytes) == "ActualText" && s.tokens[i+1].kind == stringToken {
					m.setText(string(s.tokens[i+1].bytes), true)
				}
			}
		}
	}
	if len(in.marked) < maxMarked {
		in.marked = append(in.marked, m)
	}
}

// setText sets the text of marked content.
func (m *marked) setText(s string, ok bool) {
	if ok {
		m.actual, m.text = true, clean(stringText(s))
	}
}

// stringText decodes a text string (ISO 32000-1, 7.9.2.2).
func stringText(s string) string {
	if len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF {
		return utf16Text([]byte(s[2:]))
	}
	if len(s) >= 3 && s[:3] == "\xEF\xBB\xBF" {
		return s[3:]
	}
	names := encodings()["WinAnsiEncoding"]
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		if isLineSpace(int(s[i])) {
			out = append(out, s[i])
			continue
		}
		text, _ := nameText(names[s[i]])
		out = append(out, text...)
	}
	return string(out)
}

// isHidden reports whether the content is not shown.
func (in *interpreter) isHidden() bool {
	for i := range in.marked {
		if in.marked[i].hidden {
			return true
		}
	}
	return false
}

// isArtifact reports whether the content belongs to the page rather than the document.
func (in *interpreter) isArtifact() bool {
	for i := range in.marked {
		if in.marked[i].artifact {
			return true
		}
	}
	return false
}

// inActualText reports whether a glyph stands for a text that is stated apart.
func (in *interpreter) inActualText(g Glyph) bool {
	for i := range in.marked {
		m := &in.marked[i]
		if !m.actual {
			continue
		}
		if !m.any {
			m.first, m.any = g, true
			return true
		}
		m.extend(g)
		return true
	}
	return false
}

// extend widens the glyph that holds the text by a further one on the same line.
func (m *marked) extend(g Glyph) {
	f := &m.first
	if f.Advance < .05*f.Size && g.Advance > .05*g.Size { // a mark was drawn before its letter
		*f = g
		return
	}
	if g.Turn != f.Turn || math.Abs(g.Y-f.Y) > f.Size/2 || f.Turn != 0 {
		return
	}
	end := max(f.X+f.Advance, g.X+g.Advance)
	f.X = min(f.X, g.X)
	f.Advance = end - f.X
}

// endMarked ends marked content.
func (in *interpreter) endMarked() {
	n := len(in.marked) - 1
	if n < 0 {
		return
	}
	m := in.marked[n]
	in.marked = in.marked[:n]
	if m.actual && m.any && m.text != "" && !in.inActualText(m.first) {
		m.first.Text = m.text
		in.page.Glyphs = append(in.page.Glyphs, m.first)
	}
}
